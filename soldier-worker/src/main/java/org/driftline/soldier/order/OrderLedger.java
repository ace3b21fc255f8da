package org.driftline.soldier.order;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.driftline.events.OrderId;

/**
 * Which orders this worker has in hand or has settled, so that a copy of one (after a lost connection, say) is not taken for
 * a new one.
 */
final class OrderLedger {
    /** How many settled orders are remembered; copies come soon or never. */
    static final int REMEMBERED = 10_000;

    private final Map<OrderId, CompletableFuture<Void>> known = new LinkedHashMap<>();

    /**
     * Takes an order in hand.
     *
     * @return empty if it was not known; else what completes when it is settled
     */
    synchronized Optional<CompletionStage<Void>> begin(OrderId order) {
        return Optional.ofNullable(known.putIfAbsent(order, new CompletableFuture<>()));
    }

    /** Nothing is left to do for this order but to acknowledge its copies. */
    void settled(OrderId order) {
        CompletableFuture<Void> done = remember(order);
        done.complete(null);
    }

    /** This worker lets go of an order that it has not settled. */
    synchronized void abandoned(OrderId order) {
        known.remove(order);
    }

    private synchronized CompletableFuture<Void> remember(OrderId order) {
        CompletableFuture<Void> held = known.remove(order);
        CompletableFuture<Void> done = held == null ? new CompletableFuture<>() : held;
        known.put(order, done);
        var oldest = known.entrySet().iterator();
        while (known.size() > REMEMBERED && oldest.hasNext()) {
            if (oldest.next().getValue().isDone()) {
                oldest.remove();
            }
        }
        return done;
    }
}
