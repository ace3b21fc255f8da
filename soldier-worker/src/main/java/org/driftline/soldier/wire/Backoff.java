package org.driftline.soldier.wire;

import java.time.Duration;

/**
 * Pauses that double up to a limit.
 *
 * @param first the pause after the first failure
 * @param longest no pause is longer
 */
public record Backoff(Duration first, Duration longest) {
    /** From 0.2 s to 5 s. */
    public static final Backoff DEFAULT = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));

    private static final int ENOUGH_DOUBLINGS = 20;

    /** The pause after so many failures in a row, counted from 1. */
    public Duration after(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, ENOUGH_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
