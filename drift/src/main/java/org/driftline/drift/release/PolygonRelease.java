package org.driftline.drift.release;

import java.time.Instant;
import java.util.List;

import org.driftline.drift.geo.LonLat;

/**
 * Particles spread over an area, evenly and at random; their times are spread evenly from start to end, both included.
 *
 * <p>OpenDrift 1.14 puts a regular grid of points into a polygon and drops or repeats some until the number is right.
 * That is not followed: the spacing of a grid shows in the density of the cloud for hours, and repeated points count
 * twice. A particle's place here depends on the seed and on its own number alone.
 *
 * @param number how many particles, 1 or more
 * @param rings the outlines of one or more areas and of the holes in them, in any order; sides are straight in longitude
 *     and latitude, and may cross the dateline
 * @param start first start
 * @param end last start
 */
public record PolygonRelease(int number, List<List<LonLat>> rings, Instant start, Instant end) implements Release {

    /** @throws IllegalArgumentException if the number, the times or the rings make no sense */
    public PolygonRelease {
        rings = rings.stream().map(List::copyOf).toList();
        ReleaseChecks.number(number);
        ReleaseChecks.times(start, end);
        PolygonFill.of(rings);
    }
}
