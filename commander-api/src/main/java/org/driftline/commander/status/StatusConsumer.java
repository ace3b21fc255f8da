package org.driftline.commander.status;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

import org.driftline.events.Channels;

/**
 * Takes messages from the status queue. Whatever has come while the last ones were being committed goes into the next
 * transaction, one transaction after the other, so that a mission's events keep their order. Each message is acknowledged
 * when it is committed or laid aside. A failure here would close the channel, so none gets out.
 *
 * <p>It subscribes by itself, not by {@code @Incoming}: only so can it subscribe again when the broker ends the channel,
 * as it does when the queue is deleted. How many messages wait here is bounded by the channel's prefetch.
 */
@ApplicationScoped
public class StatusConsumer {
    private static final int AT_ONCE = 256;

    private final StatusIntake intake;
    private final Multi<Message<byte[]>> statuses;
    private final ConcurrentLinkedQueue<Message<byte[]>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicInteger busy = new AtomicInteger();
    private volatile @Nullable Cancellable subscription;

    @Inject
    StatusConsumer(StatusIntake intake, @Channel(Channels.STATUS_IN) Multi<Message<byte[]>> statuses) {
        this.intake = intake;
        this.statuses = statuses;
    }

    /** How many messages came so far. */
    public long taken() {
        return taken.get();
    }

    /** Whether one is being seen through; while the database is away that may take long. */
    public boolean isBusy() {
        return busy.get() > 0;
    }

    /** Begins to take messages; the answer completes when the channel ends by itself. */
    CompletableFuture<Void> start() {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        subscription = statuses.subscribe()
                .with(this::take, failure -> ended(ended, failure.toString()), () -> ended(ended, "without a reason"));
        return ended;
    }

    /** Takes no more messages. */
    void stop() {
        Cancellable current = subscription;
        if (current != null) {
            current.cancel();
        }
    }

    private static void ended(CompletableFuture<Void> ended, String reason) {
        Log.warnf("the channel of status events ended: %s", reason);
        ended.complete(null);
    }

    private void take(Message<byte[]> message) {
        taken.incrementAndGet();
        busy.incrementAndGet();
        waiting.add(message);
        runUnlessRunning();
    }

    private void runUnlessRunning() {
        if (!waiting.isEmpty() && running.compareAndSet(false, true)) {
            List<Message<byte[]>> batch = next();
            seeThrough(batch)
                    .onFailure()
                    .invoke(StatusConsumer::report)
                    .subscribe()
                    .with(done -> seenThrough(batch), failure -> seenThrough(batch));
        }
    }

    private List<Message<byte[]>> next() {
        List<Message<byte[]>> batch = new ArrayList<>();
        while (batch.size() < AT_ONCE) {
            Message<byte[]> message = waiting.poll();
            if (message == null) {
                break;
            }
            batch.add(message);
        }
        return batch;
    }

    private Uni<Void> seeThrough(List<Message<byte[]>> batch) {
        return Uni.createFrom()
                .deferred(() ->
                        intake.handle(batch.stream().map(StatusMessage::of).toList()))
                .invoke(() -> batch.forEach(StatusConsumer::acknowledge));
    }

    private void seenThrough(List<Message<byte[]>> batch) {
        busy.addAndGet(-batch.size());
        running.set(false);
        runUnlessRunning();
    }

    private static void acknowledge(Message<byte[]> message) {
        message.ack().whenComplete((done, failure) -> {
            if (failure != null) {
                report(failure);
            }
        });
    }

    /** The broker brings them again when the connection is closed, at the latest. */
    private static void report(Throwable failure) {
        Log.errorf(failure, "status event left unacknowledged");
    }
}
