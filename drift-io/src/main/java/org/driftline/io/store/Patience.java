package org.driftline.io.store;

import java.time.Duration;

/**
 * How long to insist on something that may yet work.
 *
 * @param attempts tries in all, 1 or more
 * @param firstWait pause before the second try; it doubles from there
 * @param longestWait the pause never grows past this
 * @param timeout limit of one connect, read or write
 */
record Patience(int attempts, Duration firstWait, Duration longestWait, Duration timeout) {
    static final Patience DEFAULT =
            new Patience(6, Duration.ofMillis(250), Duration.ofSeconds(5), Duration.ofSeconds(20));

    Patience {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be 1 or more, got " + attempts);
        }
    }

    /** Pause after a failed try, counted from 1. */
    Duration waitAfter(int attempt) {
        Duration doubled = firstWait.multipliedBy(1L << Math.min(attempt - 1, 20));
        return doubled.compareTo(longestWait) < 0 ? doubled : longestWait;
    }
}
