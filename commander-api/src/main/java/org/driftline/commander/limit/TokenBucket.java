package org.driftline.commander.limit;

import java.time.Duration;

/**
 * A bucket that fills at a steady rate up to its brim; each call takes one token out of it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2697">RFC 2697, whose meter with one bucket this is</a>
 */
final class TokenBucket {
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final int brim;
    private double tokens;
    private long filledAt;

    /** A full bucket; {@code now} is of {@link System#nanoTime}. */
    TokenBucket(double perSecond, int brim, long now) {
        this.perSecond = perSecond;
        this.brim = brim;
        this.tokens = brim;
        this.filledAt = now;
    }

    /** Takes a token; if there is none, says how long until there is. */
    synchronized Duration take(long now) {
        fill(now);
        if (tokens >= 1) {
            tokens--;
            return Duration.ZERO;
        }
        return Duration.ofNanos(Math.max(1, (long) Math.ceil((1 - tokens) / perSecond * NANOS)));
    }

    /** Whether it is as good as a new one. */
    synchronized boolean isFull(long now) {
        fill(now);
        return tokens >= brim;
    }

    private void fill(long now) {
        tokens = Math.min(brim, tokens + (now - filledAt) / NANOS * perSecond);
        filledAt = now;
    }
}
