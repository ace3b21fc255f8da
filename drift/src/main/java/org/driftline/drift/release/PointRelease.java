package org.driftline.drift.release;

import java.time.Instant;

import org.driftline.drift.geo.LonLat;

/**
 * Particles scattered around one point; their times are spread evenly from start to end, both included.
 *
 * @param number how many particles, 1 or more
 * @param centre the point
 * @param radius 0 for all at the point (m)
 * @param radiusType how they are scattered
 * @param start first start
 * @param end last start
 */
public record PointRelease(int number, LonLat centre, double radius, RadiusType radiusType, Instant start, Instant end)
        implements Release {

    /** @throws IllegalArgumentException if the number, the radius or the times make no sense */
    public PointRelease {
        ReleaseChecks.number(number);
        ReleaseChecks.radius(radius);
        ReleaseChecks.times(start, end);
    }
}
