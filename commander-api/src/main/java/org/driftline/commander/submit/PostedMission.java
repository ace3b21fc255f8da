package org.driftline.commander.submit;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.events.MissionKind;
import org.driftline.events.Priority;

/**
 * A mission as a client asked for it, each field of its type.
 *
 * @param name what people call it
 * @param description more about it
 * @param kind what soldiers do for it
 * @param priority how urgent
 * @param start whether its order goes out at once
 * @param dependsOn missions that must be completed before that
 * @param params of a drift, word for word; empty for a drill
 * @param data whatever else the body of a drill held; empty for a drift
 */
public record PostedMission(
        String name,
        @Nullable String description,
        MissionKind kind,
        Priority priority,
        boolean start,
        List<UUID> dependsOn,
        ObjectNode params,
        ObjectNode data) {

    /** Copies the list. */
    public PostedMission {
        dependsOn = List.copyOf(dependsOn);
    }
}
