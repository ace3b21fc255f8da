package org.driftline.commander.tripstats;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.progress.TrackProgress;
import org.driftline.commander.route.Route;
import org.driftline.commander.route.Units;
import org.driftline.commander.trip.Timeline;
import org.driftline.commander.trip.Trip;
import org.driftline.commander.trip.TripStatus;

/**
 * What a trip came to, or came to so far; null for what cannot be told.
 *
 * @param tripId which one
 * @param status where it stands
 * @param positions how many there are
 * @param firstPositionAt when the first was
 * @param lastPositionAt when the last was
 * @param trackNm from each position to the next, over the ground (NM)
 * @param plannedNm length of the route, from the base if there is one (NM)
 * @param meanSpeedKn over the ground, from the first position to the last (kn)
 * @param maxSpeedKn the highest that the unit said, or had between two positions where it said none (kn)
 * @param crossTrackMeanM mean distance of the positions between first and last waypoint from their leg (m)
 * @param crossTrackMaxM the largest (m)
 * @param waypoints how many the route has
 * @param waypointsPassed how many of them were passed
 * @param timeToSceneS from departure to arrival on scene (s)
 * @param onSceneS on scene, searching or not (s)
 * @param searchingS searching (s)
 * @param underWayS from departure to the end (s)
 * @param enduranceUsedS the same, as far as the unit's endurance is concerned (s)
 * @param enduranceUsedFraction of the unit's endurance; above 1 when it was out for too long
 */
@JsonNaming(SnakeCaseStrategy.class)
record TripMetrics(
        UUID tripId,
        TripStatus status,
        long positions,
        @Nullable Instant firstPositionAt,
        @Nullable Instant lastPositionAt,
        double trackNm,
        @Nullable Double plannedNm,
        @Nullable Double meanSpeedKn,
        @Nullable Double maxSpeedKn,
        @Nullable Double crossTrackMeanM,
        @Nullable Double crossTrackMaxM,
        int waypoints,
        int waypointsPassed,
        @Nullable Long timeToSceneS,
        @Nullable Long onSceneS,
        @Nullable Long searchingS,
        @Nullable Long underWayS,
        @Nullable Long enduranceUsedS,
        @Nullable Double enduranceUsedFraction) {
    private static final double SECONDS_PER_HOUR = 3600;

    static TripMetrics of(Trip trip, TrackProgress track, Instant now) {
        Timeline times = trip.timeline();
        Instant end = times.endedAt() == null ? now : times.endedAt();
        Instant leftScene = times.returningAt() == null ? end : times.returningAt();
        Route route = trip.plan().route();
        Long out = between(times.departedAt(), end);
        TrackProgress.Deviation deviation = track.deviation();
        boolean measured = deviation.count() > 0;
        return new TripMetrics(
                trip.id(),
                trip.status(),
                track.positions(),
                track.firstAt(),
                track.last() == null ? null : track.last().time(),
                Units.nm(track.distanceM()),
                route == null ? null : Units.nm(route.length(trip.plan().start())),
                meanSpeed(track),
                track.positions() == 0 ? null : Units.rounded(track.maxSpeedKn()),
                measured ? Units.rounded(deviation.sumM() / deviation.count()) : null,
                measured ? Units.rounded(deviation.maxM()) : null,
                trip.plan().waypoints().size(),
                track.passed().size(),
                times.onSceneAt() == null ? null : between(times.departedAt(), times.onSceneAt()),
                between(times.onSceneAt(), leftScene),
                between(times.searchingAt(), leftScene),
                out,
                out,
                out == null ? null : used(out, trip.plan().unit().enduranceH()));
    }

    private static @Nullable Double meanSpeed(TrackProgress track) {
        if (track.firstAt() == null || track.last() == null) {
            return null;
        }
        double seconds = Duration.between(track.firstAt(), track.last().time()).toNanos() / 1e9;
        return seconds == 0 ? null : Units.rounded(Units.kn(track.distanceM(), seconds));
    }

    private static double used(long seconds, double enduranceH) {
        return Units.rounded(seconds / (enduranceH * SECONDS_PER_HOUR));
    }

    private static @Nullable Long between(@Nullable Instant from, Instant to) {
        return from == null ? null : Duration.between(from, to).toSeconds();
    }
}
