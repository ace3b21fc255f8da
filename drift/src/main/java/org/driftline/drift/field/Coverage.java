package org.driftline.drift.field;

import java.time.Instant;

import org.driftline.drift.geo.Area;

/**
 * What a field covers.
 *
 * @param start first instant (s since 1970-01-01T00Z), may be -infinity
 * @param end last instant, covered too (s since 1970-01-01T00Z), may be +infinity
 * @param area the box around every place with numbers
 * @param maxSpeed no vector is longer than this (m/s)
 */
public record Coverage(double start, double end, Area area, double maxSpeed) {

    /** Whether the field has numbers at an instant. */
    public boolean covers(Instant instant) {
        double seconds = instant.getEpochSecond() + instant.getNano() * 1e-9;
        return seconds >= start && seconds <= end;
    }

    /** Whether the field has numbers from one instant to another. */
    public boolean covers(Instant from, Instant to) {
        return covers(from) && covers(to);
    }

    /** The smallest coverage that holds both. */
    Coverage with(Coverage other) {
        return new Coverage(
                Math.min(start, other.start),
                Math.max(end, other.end),
                area.with(other.area),
                Math.max(maxSpeed, other.maxSpeed));
    }
}
