package org.driftline.soldier.order;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes orders from the incoming channel, as many at once as there are hands.
 *
 * <p>It subscribes by itself, not by {@code @Incoming}: only so can it stop taking orders while the channel stays open for
 * the acknowledgements of those that still run.
 */
public final class OrderConsumer {
    private static final Logger LOG = Logger.getLogger(OrderConsumer.class);

    private final Multi<Message<byte[]>> orders;
    private final OrderDesk desk;
    private final int slots;
    private final ExecutorService hands;
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicLong taken = new AtomicLong();
    private volatile boolean taking;
    private volatile @Nullable Cancellable subscription;
    private volatile CompletableFuture<Void> ended = new CompletableFuture<>();

    /** @param slots so many orders are in hand at once; the channel's prefetch must be the same */
    public OrderConsumer(Multi<Message<byte[]>> orders, OrderDesk desk, int slots) {
        this.orders = orders;
        this.desk = desk;
        this.slots = slots;
        AtomicInteger number = new AtomicInteger();
        this.hands = Executors.newFixedThreadPool(
                slots, task -> new Thread(task, "soldier-job-" + number.incrementAndGet()));
    }

    /**
     * Starts to take orders.
     *
     * @return completes when the channel ends by itself, as when its queue is deleted, or is paused
     */
    public CompletableFuture<Void> start() {
        CompletableFuture<Void> end = new CompletableFuture<>();
        ended = end;
        taking = true;
        subscription = orders.subscribe().with(this::take, failure -> ended(end, failure), () -> ended(end, null));
        return end;
    }

    /** Takes no more orders until it is started again. */
    public void pause() {
        stopTaking();
        ended.complete(null);
    }

    private void ended(CompletableFuture<Void> end, @Nullable Throwable failure) {
        taking = false;
        LOG.warnf("the channel of orders ended: %s", failure == null ? "without a reason" : failure);
        end.complete(null);
    }

    private void take(Message<byte[]> message) {
        try {
            hands.execute(() -> settle(message));
        } catch (RejectedExecutionException e) {
            LOG.debug("an order came after the last hand had gone; the broker will give it to another worker");
        }
    }

    private void settle(Message<byte[]> message) {
        busy.incrementAndGet();
        taken.incrementAndGet();
        try {
            desk.settle(new ChannelDelivery(message));
        } catch (RuntimeException | Error e) {
            LOG.error("an order was left unsettled", e);
            throw e;
        } finally {
            busy.decrementAndGet();
        }
    }

    /** Takes no more orders; those in hand go on. */
    public void stopTaking() {
        taking = false;
        Cancellable current = subscription;
        if (current != null) {
            current.cancel();
        }
    }

    /** Waits until no order is in hand; says whether that came true. To be called after {@link #stopTaking}. */
    public boolean awaitIdle(Duration limit) {
        hands.shutdown();
        try {
            return hands.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether orders are being taken. */
    public boolean isTaking() {
        return taking;
    }

    /** How many more orders could be in hand. */
    public int freeSlots() {
        return Math.max(0, slots - busy.get());
    }

    /** How many orders were taken so far. */
    public long taken() {
        return taken.get();
    }
}
