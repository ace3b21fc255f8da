package org.driftline.events;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What the commander asks a soldier to do: one attempt at one mission.
 *
 * @param missionId which mission
 * @param kind what to do
 * @param attempt 1 for the first dispatch, one more for each retry or lost lease; it fences late workers
 * @param priority how urgent
 * @param deadline when the attempt must have ended, or null for no limit but the worker's own
 * @param params the mission's {@code params} exactly as posted; empty for a drill
 */
public record Order(
        UUID missionId,
        MissionKind kind,
        int attempt,
        Priority priority,
        @Nullable Instant deadline,
        ObjectNode params) {

    /** @throws IllegalArgumentException if the attempt is below 1 */
    public Order {
        if (attempt < 1) {
            throw new IllegalArgumentException("attempt must be 1 or more, got " + attempt);
        }
        params = params.deepCopy();
    }

    /** Which order this is. */
    public OrderId id() {
        return new OrderId(missionId, attempt);
    }
}
