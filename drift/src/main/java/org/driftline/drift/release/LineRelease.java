package org.driftline.drift.release;

import java.time.Instant;
import java.util.List;

import org.driftline.drift.geo.LonLat;

/**
 * Particles along geodesics from place to place, in order, as when something fell off a vessel under way. Radius and time
 * go evenly from the first particle to the last: with two radii this is a cone. Places divide the way into
 * {@code number + 1} parts of equal length, so that no particle is centred on an end itself.
 *
 * @param number how many particles, 2 or more
 * @param path where the way begins, bends and ends; 2 places or more
 * @param fromRadius scatter at the first end (m)
 * @param toRadius scatter at the last end (m)
 * @param radiusType how they are scattered
 * @param start when the first particle starts
 * @param end when the last particle starts
 */
public record LineRelease(
        int number,
        List<LonLat> path,
        double fromRadius,
        double toRadius,
        RadiusType radiusType,
        Instant start,
        Instant end)
        implements Release {

    /** @throws IllegalArgumentException if the number, the path, a radius or the times make no sense */
    public LineRelease {
        path = List.copyOf(path);
        if (number < 2) {
            throw new IllegalArgumentException("a line needs 2 particles or more, got " + number);
        }
        if (path.size() < 2) {
            throw new IllegalArgumentException("a line needs 2 places or more, got " + path.size());
        }
        ReleaseChecks.radius(fromRadius);
        ReleaseChecks.radius(toRadius);
        ReleaseChecks.times(start, end);
    }
}
