package org.driftline.commander.throttle;

import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait after so many tries. A try is marked before the password is looked at, so that many at once count as
 * many; a success takes its mark back.
 *
 * @param tries that are free
 * @param longest the longest wait
 * @param memory how long a mark counts after the last
 */
record ThrottleRule(int tries, Duration longest, Duration memory) {
    private static final int MAX_SHIFT = 30;

    /** How long the next try has to wait; zero or less when it need not. */
    Duration wait(Marks marks, Instant now) {
        return Duration.between(now, marks.freeAt());
    }

    /** One more try, which was heard. */
    Marks mark(Marks marks, Instant now) {
        boolean forgotten = marks.lastAt().plus(memory).isBefore(now);
        int count = forgotten ? 1 : marks.count() + 1;
        return new Marks(count, now, now.plus(pause(count)));
    }

    private Duration pause(int count) {
        if (count < tries) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(count - tries, MAX_SHIFT));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
