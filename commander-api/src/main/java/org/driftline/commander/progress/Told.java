package org.driftline.commander.progress;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What followers of a trip were told last.
 *
 * @param positionAt when they were told a position
 * @param arrivalsAt when they were told arrivals
 * @param waypoint the waypoint that was ahead, from 1; 0 for none
 * @param waypointEta when the unit was to be there
 * @param baseEta when it was to be at its base
 */
public record Told(
        @Nullable Instant positionAt,
        @Nullable Instant arrivalsAt,
        int waypoint,
        @Nullable Instant waypointEta,
        @Nullable Instant baseEta) {
    /** Nothing yet. */
    public static final Told NOTHING = new Told(null, null, 0, null, null);

    /** The same after a position was told. */
    public Told position(Instant at) {
        return new Told(at, arrivalsAt, waypoint, waypointEta, baseEta);
    }

    /** As it is kept. */
    public ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("position_at", text(positionAt))
                .put("arrivals_at", text(arrivalsAt))
                .put("waypoint", waypoint)
                .put("waypoint_eta", text(waypointEta))
                .put("base_eta", text(baseEta));
    }

    /** Reads what {@link #toJson} wrote. */
    public static Told of(ObjectNode json) {
        return new Told(
                instant(json.path("position_at")),
                instant(json.path("arrivals_at")),
                json.path("waypoint").intValue(),
                instant(json.path("waypoint_eta")),
                instant(json.path("base_eta")));
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static @Nullable Instant instant(JsonNode text) {
        return text.isTextual() ? Instant.parse(text.textValue()) : null;
    }
}
