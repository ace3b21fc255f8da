package org.driftline.commander.sweep;

import java.time.Instant;

import org.driftline.commander.broker.BrokerSight;

/**
 * Since when soldiers could have been heard without a break. While the broker was away, or more waited there than one look
 * can be late for, their silence proves nothing.
 */
final class Listening {
    /** So many events may wait while we keep up. */
    private static final int KEEPING_UP = 500;

    private volatile Instant since;

    /** Begins to listen now. */
    Listening(Instant now) {
        this.since = now;
    }

    /** Takes note of what was seen of the broker, and says since when there was no break. */
    Instant since(BrokerSight sight, Instant now) {
        if (!sight.answers() || sight.backlog() > KEEPING_UP) {
            since = now;
        }
        return since;
    }

    /** The database could not be asked, so what soldiers said meanwhile may not be written down yet. */
    void interrupted(Instant now) {
        since = now;
    }
}
