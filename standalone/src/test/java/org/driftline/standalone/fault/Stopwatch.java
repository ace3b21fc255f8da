package org.driftline.standalone.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How long something took, for the report. */
final class Stopwatch {
    private final Instant begun = Instant.now();

    Duration time() {
        return Duration.between(begun, Instant.now());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f s", time().toMillis() / 1000.0);
    }
}
