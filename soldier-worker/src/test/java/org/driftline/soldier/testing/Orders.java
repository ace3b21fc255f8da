package org.driftline.soldier.testing;

import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.driftline.events.MissionKind;
import org.driftline.events.Order;
import org.driftline.events.Priority;

/** Orders for tests. */
public final class Orders {
    private Orders() {}

    public static Order drill(int attempt) {
        return drill(new UUID(7, 7), attempt);
    }

    public static Order drill(UUID mission, int attempt) {
        return new Order(
                mission, MissionKind.DRILL, attempt, Priority.HIGH, null, JsonNodeFactory.instance.objectNode());
    }

    public static Order drift(ObjectNode params) {
        return new Order(new UUID(8, 8), MissionKind.DRIFT, 1, Priority.NORMAL, null, params);
    }

    /** Parameters that are complete, with the same wind and current everywhere. */
    public static ObjectNode params() {
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        params.put("latitude", 60.0);
        params.put("longitude", -3.0);
        params.put("start_time", "2024-01-01T12:00:00Z");
        params.put("duration_hours", 2);
        params.put("num_particles", 50);
        params.put("object_type", 1);
        return params;
    }
}
