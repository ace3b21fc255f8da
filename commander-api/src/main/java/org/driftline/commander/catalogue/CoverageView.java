package org.driftline.commander.catalogue;

import java.time.Instant;

import org.driftline.drift.field.Coverage;

/**
 * Where and when a quantity is known.
 *
 * @param from the first moment
 * @param to the last moment
 * @param west edge (degrees)
 * @param east edge (degrees)
 * @param south edge (degrees)
 * @param north edge (degrees)
 */
record CoverageView(Instant from, Instant to, double west, double east, double south, double north) {

    static CoverageView of(Coverage coverage) {
        return new CoverageView(
                instant(coverage.start()),
                instant(coverage.end()),
                coverage.area().west(),
                coverage.area().east(),
                coverage.area().south(),
                coverage.area().north());
    }

    private static Instant instant(double epochSeconds) {
        return Instant.ofEpochMilli(Math.round(epochSeconds * 1000));
    }
}
