package org.driftline.commander.position;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.FieldError;
import org.driftline.commander.route.Line;
import org.driftline.commander.route.Units;

/**
 * Whether positions can be true: none is of the future, and none is where no unit could have come from the position before
 * or get to the one after.
 *
 * @param clockSkew by how much a unit's clock may be ahead
 * @param fastestKn what no unit goes faster than (kn)
 */
public record Plausibility(Duration clockSkew, double fastestKn) {
    /** How far off a position may be that does not say so itself (m). */
    private static final double UNSAID_ACCURACY = 50;

    /**
     * Those that are new, by their time; of several of the same time the first.
     *
     * @param track what is known around them, by its time
     * @throws DomainError if any cannot be true; names the field of each
     */
    public NavigableMap<Instant, TrackPoint> fresh(
            PostedPoints posted, NavigableMap<Instant, TrackPoint> track, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        NavigableMap<Instant, TrackPoint> known = new TreeMap<>(track);
        NavigableMap<Instant, TrackPoint> fresh = new TreeMap<>();
        for (int index : inOrder(posted.points())) {
            TrackPoint point = posted.points().get(index);
            FieldError error = known.containsKey(point.time()) ? null : error(posted, index, known, now);
            if (error != null) {
                errors.add(error);
            } else if (known.putIfAbsent(point.time(), point) == null) {
                fresh.put(point.time(), point);
            }
        }
        if (!errors.isEmpty()) {
            throw DomainError.invalid(errors);
        }
        return fresh;
    }

    private @Nullable FieldError error(
            PostedPoints posted, int index, NavigableMap<Instant, TrackPoint> known, Instant now) {
        TrackPoint point = posted.points().get(index);
        if (point.time().isAfter(now.plus(clockSkew))) {
            return new FieldError(posted.path(index, "time"), "is in the future; the commander's time is " + now);
        }
        TrackPoint from = jumpedFrom(known.lowerEntry(point.time()), point);
        TrackPoint to = from == null ? jumpedFrom(known.higherEntry(point.time()), point) : from;
        return to == null
                ? null
                : new FieldError(
                        posted.path(index, "latitude"),
                        "and longitude are %.1f NM from where the unit was at %s: faster than %.0f kn"
                                .formatted(Units.nm(Line.distance(to.place(), point.place())), to.time(), fastestKn));
    }

    private @Nullable TrackPoint jumpedFrom(Map.@Nullable Entry<Instant, TrackPoint> neighbour, TrackPoint point) {
        if (neighbour == null) {
            return null;
        }
        TrackPoint other = neighbour.getValue();
        double doubt = doubt(other) + doubt(point);
        double metres = Math.max(0, Line.distance(other.place(), point.place()) - doubt);
        double seconds = Math.abs(Duration.between(other.time(), point.time()).toNanos()) / 1e9;
        return Units.kn(metres, seconds) > fastestKn ? other : null;
    }

    private static double doubt(TrackPoint point) {
        return point.accuracyM() == null ? UNSAID_ACCURACY : point.accuracyM();
    }

    private static List<Integer> inOrder(List<TrackPoint> points) {
        return IntStream.range(0, points.size())
                .boxed()
                .sorted(Comparator.comparing(index -> points.get(index).time()))
                .toList();
    }
}
