package org.driftline.drift.seed;

import java.time.Instant;

import org.driftline.drift.geo.LonLat;

/**
 * Particles along the geodesic between two points, in order, as when something fell off a vessel under way. Radius and
 * time go evenly from the first particle to the last: with two radii this is a cone. Places divide the way into
 * {@code number + 1} equal parts, so that no particle is centred on an end itself.
 *
 * @param number how many particles, 2 or more
 * @param from where the first end is
 * @param to where the last end is
 * @param fromRadius scatter at the first end (m)
 * @param toRadius scatter at the last end (m)
 * @param radiusType how they are scattered
 * @param start when the first particle starts
 * @param end when the last particle starts
 */
public record LineRelease(
        int number,
        LonLat from,
        LonLat to,
        double fromRadius,
        double toRadius,
        RadiusType radiusType,
        Instant start,
        Instant end)
        implements Release {

    /** @throws IllegalArgumentException if the number, a radius or the times make no sense */
    public LineRelease {
        if (number < 2) {
            throw new IllegalArgumentException("a line needs 2 particles or more, got " + number);
        }
        ReleaseChecks.radius(fromRadius);
        ReleaseChecks.radius(toRadius);
        ReleaseChecks.times(start, end);
    }
}
