package org.driftline.commander.trip;

import java.time.Instant;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * When a trip came to where it stood; null for what was not, or left out.
 *
 * @param assignedAt when the unit was told
 * @param departedAt when it left
 * @param onSceneAt when it was there
 * @param searchingAt when it began to search
 * @param returningAt when it turned back
 * @param endedAt when it was over, however
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Timeline(
        @Nullable Instant assignedAt,
        @Nullable Instant departedAt,
        @Nullable Instant onSceneAt,
        @Nullable Instant searchingAt,
        @Nullable Instant returningAt,
        @Nullable Instant endedAt) {
    /** Nothing has happened. */
    public static final Timeline NONE = new Timeline(null, null, null, null, null, null);

    /** The same with one more that happened. */
    Timeline entered(TripStatus status, Instant at) {
        return switch (status) {
            case PLANNED -> this;
            case ASSIGNED -> new Timeline(at, null, null, null, null, null);
            case EN_ROUTE -> new Timeline(assignedAt, at, null, null, null, null);
            case ON_SCENE -> new Timeline(assignedAt, departedAt, at, null, null, null);
            case SEARCHING -> new Timeline(assignedAt, departedAt, onSceneAt, at, null, null);
            case RETURNING -> new Timeline(assignedAt, departedAt, onSceneAt, searchingAt, at, null);
            case COMPLETED, CANCELLED, FAILED ->
                new Timeline(assignedAt, departedAt, onSceneAt, searchingAt, returningAt, at);
        };
    }

    /** The last that happened, or null. */
    public @Nullable Instant last() {
        return Stream.of(endedAt, returningAt, searchingAt, onSceneAt, departedAt, assignedAt)
                .filter(at -> at != null)
                .findFirst()
                .orElse(null);
    }
}
