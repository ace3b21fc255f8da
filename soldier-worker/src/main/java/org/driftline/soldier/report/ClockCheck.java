package org.driftline.soldier.report;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

import org.driftline.events.token.TokenSettings;
import org.driftline.soldier.wire.NotAdmittedException;

/**
 * Compares this machine's clock with the commander's, which each token tells. The commander refuses what was said at a wrong
 * time, so a worker whose clock is off would take orders and bring none of them to an end.
 */
final class ClockCheck {
    private static final Duration TOLERANCE = TokenSettings.DEFAULT.skew();

    private ClockCheck() {}

    /**
     * One call.
     *
     * @param asked when it began, by this machine's clock
     * @param answered when it ended
     */
    record Call(Instant asked, Instant answered) {}

    /**
     * Checks what a token says of the time.
     *
     * @param expiresAt when it expires, by the commander's clock
     * @param seconds how long it is good (s)
     * @throws NotAdmittedException if the clocks differ by more than the commander tolerates and the call can explain
     * @throws IOException if that is no time
     */
    static void check(String expiresAt, int seconds, Call call) throws IOException {
        Instant there = issued(expiresAt, seconds);
        Duration half = Duration.between(call.asked(), call.answered()).dividedBy(2);
        Duration ahead = Duration.between(there, call.asked().plus(half));
        if (ahead.abs().compareTo(TOLERANCE.plus(half)) > 0) {
            throw new NotAdmittedException("this machine's clock is %.1f s %s the commander's"
                    .formatted(ahead.abs().toMillis() / 1000.0, ahead.isNegative() ? "behind" : "ahead of"));
        }
    }

    private static Instant issued(String expiresAt, int seconds) throws IOException {
        try {
            return Instant.parse(expiresAt).minusSeconds(seconds);
        } catch (DateTimeException e) {
            throw new IOException("the answer's expires_at is no time", e);
        }
    }
}
