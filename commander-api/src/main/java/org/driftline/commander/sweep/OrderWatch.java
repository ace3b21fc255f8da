package org.driftline.commander.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.broker.BrokerSight;

/**
 * Tells which orders are gone, for a queue tells nobody what it has lost: it was deleted or purged, or whoever took the order
 * cannot be heard. Orders that the broker had before its queue was seen empty are in soldiers' hands, and soldiers claim at
 * once. What nobody has claimed a lease later, while they could be heard all the time, is in nobody's hands.
 */
final class OrderWatch {
    private final Listening listening;
    private List<WaitingOrder> suspects = List.of();
    private Instant suspectedAt = Instant.MIN;
    private @Nullable Instant emptySince;

    OrderWatch(Instant now) {
        this.listening = new Listening(now);
    }

    /** Whether the orders that wait should be looked up, and told by {@link #suspect}. */
    boolean isIdle() {
        return suspects.isEmpty();
    }

    /** These wait now; the broker is looked at only after this. */
    void suspect(List<WaitingOrder> waiting, Instant now) {
        suspects = List.copyOf(waiting);
        suspectedAt = now;
        emptySince = null;
    }

    /** What was seen of the broker; returns the orders that are gone unless they were claimed meanwhile, then begins anew. */
    List<WaitingOrder> gone(BrokerSight sight, Instant now, Duration lease) {
        Instant heardSince = listening.since(sight, now);
        Instant empty = emptySince;
        if (empty == null || heardSince.isAfter(empty)) {
            boolean isEmpty =
                    sight.answers() && sight.orders() == 0 && sight.at().isAfter(suspectedAt);
            emptySince = isEmpty ? now : null;
            return List.of();
        }
        if (now.isBefore(empty.plus(lease))) {
            return List.of();
        }
        List<WaitingOrder> gone = suspects;
        suspect(List.of(), now);
        return gone;
    }

    /** The database could not be asked, so claims may not be written down yet. */
    void interrupted(Instant now) {
        listening.interrupted(now);
        suspect(List.of(), now);
    }
}
