package org.driftline.commander.position;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * A part of a track.
 *
 * @param tripId whose
 * @param points positions, oldest first
 * @param nextFrom what {@code from} is to be for the part behind; null at the end
 */
@JsonNaming(SnakeCaseStrategy.class)
record TrackPage(
        UUID tripId, List<TrackPoint> points, @Nullable Instant nextFrom) {
    TrackPage {
        points = List.copyOf(points);
    }

    /** At most {@code limit} of these, which are one more if the track goes on. */
    static TrackPage of(UUID tripId, List<TrackPoint> found, int limit) {
        return found.size() > limit
                ? new TrackPage(
                        tripId, found.subList(0, limit), found.get(limit).time())
                : new TrackPage(tripId, found, null);
    }
}
