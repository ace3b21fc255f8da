package org.driftline.drift.release;

import java.time.Instant;
import java.util.List;

import org.driftline.drift.geo.LonLat;

/**
 * Particles scattered around several points, as when there are several reports: as many around each as around any other,
 * of both orientations, and at all times of the release.
 *
 * @param number how many particles, as many as points or more
 * @param points the points
 * @param radius 0 for all at their points (m)
 * @param radiusType how they are scattered
 * @param start first start
 * @param end last start
 */
public record PointsRelease(
        int number, List<LonLat> points, double radius, RadiusType radiusType, Instant start, Instant end)
        implements Release {

    /** @throws IllegalArgumentException if there is no point, or the number, the radius or the times make no sense */
    public PointsRelease {
        points = List.copyOf(points);
        if (points.isEmpty() || number < points.size()) {
            throw new IllegalArgumentException(number + " particles cannot start from " + points.size() + " points");
        }
        ReleaseChecks.number(number);
        ReleaseChecks.radius(radius);
        ReleaseChecks.times(start, end);
    }

    /** The point that a particle of this release belongs to. */
    public LonLat pointOf(int i) {
        int k = points.size();
        // Orientations alternate with i: with an even number of points each round begins one point later.
        int later = k % 2 == 0 ? Math.floorDiv(i, k) : 0;
        return points.get((i + later) % k);
    }
}
