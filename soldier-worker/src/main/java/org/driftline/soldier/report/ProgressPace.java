package org.driftline.soldier.report;

import java.time.Duration;
import java.time.Instant;

/**
 * When it is time to say how far a job is: soon after it moved on, and at every heartbeat even if it did not, because
 * silence costs the lease.
 */
final class ProgressPace {
    /** Progress that moved on is not said more often than this. */
    static final Duration SOONEST = Duration.ofSeconds(1);

    private final Duration heartbeat;
    private final Duration soonest;
    private Instant saidAt;
    private double saidFraction;

    ProgressPace(Duration heartbeat, Instant start) {
        this.heartbeat = heartbeat;
        this.soonest = heartbeat.compareTo(SOONEST) < 0 ? heartbeat : SOONEST;
        this.saidAt = start;
    }

    boolean isDue(Instant now, double fraction) {
        Duration since = Duration.between(saidAt, now);
        return since.compareTo(heartbeat) >= 0 || (since.compareTo(soonest) >= 0 && fraction > saidFraction);
    }

    void said(Instant now, double fraction) {
        saidAt = now;
        saidFraction = fraction;
    }

    /** How often to ask. */
    Duration tick() {
        return soonest.dividedBy(2);
    }
}
