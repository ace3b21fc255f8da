package org.driftline.drift.release;

import java.time.Instant;

/** What every release must satisfy. */
final class ReleaseChecks {

    private ReleaseChecks() {}

    static void number(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("number of particles must be 1 or more, got " + number);
        }
    }

    static void radius(double radius) {
        if (!(radius >= 0 && radius < 10_000_000)) {
            throw new IllegalArgumentException("radius must be 0 m or more, got " + radius);
        }
    }

    static void times(Instant start, Instant end) {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("release ends at " + end + ", before its start at " + start);
        }
    }
}
