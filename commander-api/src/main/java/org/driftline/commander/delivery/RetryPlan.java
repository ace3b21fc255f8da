package org.driftline.commander.delivery;

import java.time.Duration;
import java.util.List;

/** When a delivery that did not arrive is tried again: soon, then ever later, for about a day. */
final class RetryPlan {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofHours(16));

    private RetryPlan() {}

    /** Whether there is none after so many tries. */
    static boolean isLast(int tries) {
        return tries > PAUSES.size();
    }

    /** How long to wait after so many tries, from 1. */
    static Duration pauseAfter(int tries) {
        return PAUSES.get(Math.min(tries, PAUSES.size()) - 1);
    }
}
