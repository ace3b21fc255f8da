package org.driftline.commander.progress;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.eta.Estimate;
import org.driftline.commander.position.TrackPoint;
import org.driftline.commander.route.Units;
import org.driftline.commander.trip.Trip;

/**
 * How far a trip is.
 *
 * @param position the unit's last position; null as long as there is none
 * @param positions how many there are
 * @param trackNm from each to the next (NM)
 * @param madeGoodKn how fast the unit went lately (kn); null when nobody can tell
 * @param waypoints how many the route has
 * @param waypointsPassedAt when each waypoint was passed, of those that were
 * @param estimate what to expect; null when the unit is not out, or has no position yet
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ProgressView(
        @Nullable TrackPoint position,
        long positions,
        double trackNm,
        @Nullable Double madeGoodKn,
        int waypoints,
        List<Instant> waypointsPassedAt,
        @Nullable Estimate estimate) {
    /** Copies the list. */
    public ProgressView {
        waypointsPassedAt = List.copyOf(waypointsPassedAt);
    }

    static ProgressView of(Trip trip, KeptProgress kept, @Nullable Estimate estimate) {
        TrackProgress progress = kept.progress();
        Double madeGood = kept.madeGoodKn();
        return new ProgressView(
                progress.last(),
                progress.positions(),
                Units.nm(progress.distanceM()),
                madeGood == null ? null : Units.rounded(madeGood),
                trip.plan().waypoints().size(),
                progress.passed(),
                estimate);
    }
}
