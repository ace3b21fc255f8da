package org.driftline.commander.health;

import java.time.Duration;
import java.time.Instant;

import org.driftline.commander.broker.BrokerSight;

/** Tells when status events wait and none is taken: a consumer that did not come back after its connection was lost. */
final class StallWatch {
    private final Duration limit;
    private int lowest;
    private Instant since;

    /** Tells after so long. */
    StallWatch(Duration limit, Instant now) {
        this.limit = limit;
        this.since = now;
    }

    /** Takes note of what was seen; whether the backlog has not shrunk and nothing was taken for too long. */
    synchronized boolean isStalled(BrokerSight sight, boolean takenSinceLastLook, Instant now) {
        boolean moves = !sight.answers() || sight.backlog() == 0 || sight.backlog() < lowest || takenSinceLastLook;
        if (moves) {
            since = now;
        }
        lowest = sight.backlog();
        return since.plus(limit).isBefore(now);
    }
}
