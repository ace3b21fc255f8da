package org.driftline.commander.track;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.eta.Arrival;
import org.driftline.commander.eta.Estimate;
import org.driftline.commander.eta.NextWaypoint;
import org.driftline.commander.progress.Told;

/**
 * What is worth telling of what came in, so that a unit that reports each second does not flood everybody who listens.
 *
 * @param every how often at most
 * @param etaChange a change of an arrival by less is none
 */
record TrackNews(Duration every, Duration etaChange) {

    /** Whether the position is told. */
    boolean tellsPosition(Told told, Instant now) {
        return isDue(told.positionAt(), now);
    }

    /** Whether the arrivals are told: at once when another waypoint is ahead, else when they changed by enough. */
    boolean tellsArrivals(Told told, Estimate estimate, Instant now) {
        if (told.arrivalsAt() == null || told.waypoint() != number(estimate.nextWaypoint())) {
            return true;
        }
        boolean changed = differ(told.waypointEta(), eta(estimate.nextWaypoint()))
                || differ(told.baseEta(), eta(estimate.base()));
        return changed && isDue(told.arrivalsAt(), now);
    }

    /** What was told once these arrivals were. */
    static Told withArrivals(Told told, Estimate estimate, Instant now) {
        return new Told(
                told.positionAt(),
                now,
                number(estimate.nextWaypoint()),
                eta(estimate.nextWaypoint()),
                eta(estimate.base()));
    }

    private boolean isDue(@Nullable Instant last, Instant now) {
        return last == null || !now.isBefore(last.plus(every));
    }

    private boolean differ(@Nullable Instant told, @Nullable Instant now) {
        if (told == null || now == null) {
            return told != null || now != null;
        }
        return Duration.between(told, now).abs().compareTo(etaChange) >= 0;
    }

    private static int number(@Nullable NextWaypoint waypoint) {
        return waypoint == null ? 0 : waypoint.number();
    }

    private static @Nullable Instant eta(@Nullable NextWaypoint waypoint) {
        return waypoint == null ? null : waypoint.arrival().eta();
    }

    private static @Nullable Instant eta(@Nullable Arrival arrival) {
        return arrival == null ? null : arrival.eta();
    }
}
