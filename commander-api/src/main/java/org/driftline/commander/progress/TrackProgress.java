package org.driftline.commander.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.position.TrackPoint;
import org.driftline.commander.route.Line;
import org.driftline.commander.route.Passing;
import org.driftline.commander.route.Units;
import org.driftline.commander.trip.Trip;
import org.driftline.drift.geo.LonLat;

/**
 * What a track comes to, position by position in the order of their times.
 *
 * @param positions how many there are
 * @param distanceM from each to the next (m)
 * @param maxSpeedKn the highest speed that the unit said, or had between two positions where it said none (kn)
 * @param deviation how far it was from the legs of its route
 * @param passed when each waypoint was passed, of those that were
 * @param firstAt time of the first position
 * @param last the last position
 */
public record TrackProgress(
        long positions,
        double distanceM,
        double maxSpeedKn,
        Deviation deviation,
        List<Instant> passed,
        @Nullable Instant firstAt,
        @Nullable TrackPoint last) {
    /** No position yet. */
    public static final TrackProgress NONE = new TrackProgress(0, 0, 0, Deviation.NONE, List.of(), null, null);

    /** Between positions that are closer in time, errors of position make speeds (s). */
    private static final double SHORTEST = 1;

    /** Copies the list. */
    public TrackProgress {
        passed = List.copyOf(passed);
    }

    /** The same with one position more, which is later than all before. */
    TrackProgress and(TrackPoint point, Trip trip, Passing passing) {
        double metres = last == null ? 0 : Line.distance(last.place(), point.place());
        List<Instant> passedNow = passed(point, trip, passing);
        return new TrackProgress(
                positions + 1,
                distanceM + metres,
                Math.max(maxSpeedKn, speed(point, metres)),
                deviation(point, trip, passedNow.size()),
                passedNow,
                firstAt == null ? point.time() : firstAt,
                point);
    }

    private double speed(TrackPoint point, double metres) {
        if (point.speedKn() != null) {
            return point.speedKn();
        }
        double seconds =
                last == null ? 0 : Duration.between(last.time(), point.time()).toNanos() / 1e9;
        return seconds < SHORTEST ? 0 : Units.kn(metres, seconds);
    }

    private List<Instant> passed(TrackPoint point, Trip trip, Passing passing) {
        Passing.Way way = trip.plan().way();
        if (way == null || !isOnRoute(point, trip)) {
            return passed;
        }
        LonLat before = last == null || !isOnRoute(last, trip) ? null : last.place();
        int next = passing.next(way, passed.size(), before, point.place());
        if (next == passed.size()) {
            return passed;
        }
        List<Instant> more = new ArrayList<>(passed);
        while (more.size() < next) {
            more.add(point.time());
        }
        return more;
    }

    /** Before the first waypoint and after the last there is no leg to be off. */
    private Deviation deviation(TrackPoint point, Trip trip, int next) {
        Passing.Way way = trip.plan().way();
        if (way == null || next == 0 || next >= way.route().size() || !isOnRoute(point, trip)) {
            return deviation;
        }
        Line leg = way.legTo(next);
        return leg == null
                ? deviation
                : deviation.and(Math.abs(leg.offset(point.place()).across()));
    }

    /** Positions of an earlier route, and of the way back, say nothing about this one. */
    private static boolean isOnRoute(TrackPoint point, Trip trip) {
        Instant since = trip.routeSince();
        Instant turned = trip.timeline().returningAt();
        return (since == null || !point.time().isBefore(since))
                && (turned == null || point.time().isBefore(turned));
    }

    /**
     * How far positions were from the legs.
     *
     * @param count how many positions were on a leg
     * @param sumM of their distances from it (m)
     * @param maxM the largest (m)
     */
    public record Deviation(long count, double sumM, double maxM) {
        static final Deviation NONE = new Deviation(0, 0, 0);

        Deviation and(double metres) {
            return new Deviation(count + 1, sumM + metres, Math.max(maxM, metres));
        }
    }
}
