package org.driftline.events.amqp;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Doubling waits between tries, each shortened by a random part so that a fleet does not return in step. */
public final class BackOff {
    private final long firstMillis;
    private final long lastMillis;
    private long nextMillis;

    /** Waits from {@code first} to {@code last}. */
    public BackOff(Duration first, Duration last) {
        this.firstMillis = first.toMillis();
        this.lastMillis = last.toMillis();
        this.nextMillis = firstMillis;
    }

    /** How long to wait now (ms). */
    public long next() {
        long wait = nextMillis;
        nextMillis = Math.min(lastMillis, 2 * nextMillis);
        return wait - ThreadLocalRandom.current().nextLong(wait / 2 + 1);
    }

    /** Starts again with the first wait. */
    public void reset() {
        nextMillis = firstMillis;
    }
}
