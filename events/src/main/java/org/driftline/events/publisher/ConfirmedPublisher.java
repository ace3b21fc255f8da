package org.driftline.events.publisher;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.rabbitmq.client.Return;
import com.rabbitmq.client.ShutdownSignalException;
import org.jspecify.annotations.Nullable;

import org.driftline.events.amqp.BackOff;
import org.driftline.events.amqp.BrokerAddress;
import org.driftline.events.amqp.Failures;
import org.driftline.events.amqp.TopologyDuty;
import org.driftline.events.publisher.PublishFailedException.Reason;

/**
 * Publishes with confirms, and always answers: every message is confirmed or fails with a reason, within the timeout,
 * whatever happens to the broker. Messages in flight when a connection drops are sent again over the next one, in their
 * order and with their ids, so a consumer may see one twice but nobody loses one.
 *
 * <p>One thread does all the sending and owns all the state; the client's threads and callers only hand it tasks.
 */
public final class ConfirmedPublisher implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ConfirmedPublisher.class.getName());
    private static final long TICK_MS = 50;
    private static final long RESTORE_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final BrokerAddress address;
    private final String name;
    private final PublisherSettings settings;
    private final Link.Preparation preparation;
    private final ExecutorService io;
    private final ScheduledExecutorService timer;
    private final ScheduledFuture<?> ticking;
    private final Set<Pending> outstanding = ConcurrentHashMap.newKeySet();
    private volatile boolean accepting = true;
    private volatile PublisherState state;
    private volatile long connectAtNanos = System.nanoTime();

    // the IO thread's own
    private final Deque<Pending> waiting = new ArrayDeque<>();
    private final BackOff backOff;
    private long restoreAtNanos = System.nanoTime();
    private volatile @Nullable Link link;

    /**
     * A publisher that starts to connect at once and sees to the topology on each new connection.
     *
     * @param address the broker
     * @param name what the broker's management shows
     * @param duty what it does about the topology
     * @param settings limits and waits
     */
    public ConfirmedPublisher(BrokerAddress address, String name, TopologyDuty duty, PublisherSettings settings) {
        this(address, name, settings, duty::see);
    }

    ConfirmedPublisher(BrokerAddress address, String name, PublisherSettings settings, Link.Preparation preparation) {
        this.address = address;
        this.name = name;
        this.settings = settings;
        this.preparation = preparation;
        this.backOff = new BackOff(settings.firstBackOff(), settings.lastBackOff());
        this.state = new PublisherState(false, address + ": not connected yet");
        this.io = Executors.newSingleThreadExecutor(task -> daemon(task, name + "-io"));
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, name + "-timer"));
        this.ticking = timer.scheduleWithFixedDelay(this::tick, 0, TICK_MS, TimeUnit.MILLISECONDS);
    }

    /**
     * Publishes a message. The future completes when the broker has confirmed it, or exceptionally with a {@link
     * PublishFailedException}. Messages published by one thread are sent in that order.
     */
    public CompletableFuture<Void> publish(Outgoing message) {
        long deadline = System.nanoTime() + settings.timeout().toNanos();
        Pending pending = new Pending(message, deadline, outstanding);
        if (outstanding.size() >= settings.maxOutstanding()) {
            pending.fail(Reason.FULL, outstanding.size() + " messages are waiting already");
            return pending.fate;
        }
        outstanding.add(pending);
        // asked after the message is in the set: closing either finds it there or is seen here
        if (!accepting || !post(() -> enqueue(pending))) {
            pending.fail(Reason.CLOSED, "the publisher is closed");
        }
        return pending.fate;
    }

    /** How it is. */
    public PublisherState state() {
        return state;
    }

    /** Waits a while for what is in flight, then fails the rest and disconnects. */
    @Override
    public void close() {
        accepting = false;
        awaitOutstanding();
        outstanding.forEach(pending -> pending.fail(Reason.CLOSED, "the publisher was closed before the confirm"));
        ticking.cancel(false);
        timer.shutdownNow();
        io.shutdownNow();
        Link last = link;
        if (last != null) {
            last.abort();
        }
        state = new PublisherState(false, address + ": closed");
    }

    void settled(Link source, long tag, boolean multiple, boolean ack) {
        post(() -> {
            List<Pending> settled = source.take(tag, multiple);
            if (ack) {
                settled.forEach(Pending::confirmed);
            } else {
                settled.forEach(pending -> pending.fail(Reason.NACKED, "declined by the broker"));
            }
            backOff.reset();
            pump();
        });
    }

    void returned(Link source, Return returned) {
        post(() -> {
            source.markReturned(returned);
            restore(source);
        });
    }

    /** What a message has no way to was deleted: it is declared again, so that the next try finds it. */
    private void restore(Link source) {
        long now = System.nanoTime();
        if (link != source || restoreAtNanos - now > 0) {
            return;
        }
        restoreAtNanos = now + RESTORE_PAUSE_NANOS;
        try {
            LOG.log(System.Logger.Level.WARNING, "a message has no way, declaring queues again broker={0}", address);
            source.prepare(preparation);
        } catch (IOException | ShutdownSignalException e) {
            drop(source, e);
        }
    }

    void lost(Link source, ShutdownSignalException cause) {
        post(() -> drop(source, cause));
    }

    void blocked(Link source, String reason) {
        LOG.log(System.Logger.Level.WARNING, "broker takes no messages broker={0} reason={1}", address, reason);
        post(() -> block(source, true, new PublisherState(false, address + ": takes no messages: " + reason)));
    }

    void unblocked(Link source) {
        post(() -> block(source, false, new PublisherState(true, address.toString())));
    }

    private void block(Link source, boolean now, PublisherState next) {
        if (link == source) {
            source.block(now);
            state = next;
            pump();
        }
    }

    private void enqueue(Pending pending) {
        waiting.add(pending);
        pump();
    }

    private void pump() {
        Link current = link;
        while (current != null && current == link && current.takesMore(settings.maxInFlight())) {
            Pending next = waiting.poll();
            if (next == null) {
                return;
            }
            if (!next.isDone()) {
                send(current, next);
            }
        }
    }

    private void send(Link current, Pending pending) {
        try {
            current.send(pending);
        } catch (IOException | ShutdownSignalException e) {
            drop(current, e);
        } catch (RuntimeException e) {
            // the client could not encode it, but has counted it: the channel's tags are no longer the broker's
            pending.fail(Reason.REFUSED, "cannot be sent: " + e);
            drop(current, e);
        }
    }

    private void connect() {
        if (link != null || io.isShutdown() || connectAtNanos - System.nanoTime() > 0) {
            return;
        }
        try {
            Link opened = Link.open(address, name, preparation);
            link = opened;
            state = new PublisherState(true, address.toString());
            LOG.log(System.Logger.Level.DEBUG, "publisher connected broker={0}", address);
            opened.listen(this);
            pump();
        } catch (IOException | TimeoutException | RuntimeException e) {
            disconnected(Failures.text(e));
        }
    }

    private void drop(Link source, Exception cause) {
        if (link != source) {
            return;
        }
        link = null;
        source.abort();
        List<Pending> unsettled = source.takeAll();
        if (cause instanceof ShutdownSignalException signal && isRefusal(signal)) {
            unsettled.forEach(pending -> pending.fail(Reason.REFUSED, Failures.text(signal)));
        } else {
            sendAgain(unsettled);
        }
        disconnected(Failures.text(cause));
    }

    private void sendAgain(List<Pending> unsettled) {
        for (int i = unsettled.size() - 1; i >= 0; i--) {
            unsettled.get(i).returned = null;
            waiting.addFirst(unsettled.get(i));
        }
    }

    private void disconnected(String problem) {
        if (io.isShutdown()) {
            return;
        }
        if (state.connected() || !state.detail().endsWith(problem)) {
            LOG.log(System.Logger.Level.WARNING, "publisher disconnected broker={0} reason={1}", address, problem);
        }
        state = new PublisherState(false, address + ": " + problem);
        connectAtNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(backOff.next());
    }

    /** The broker closed the channel, not the connection: it objects to a message, and would again. */
    private static boolean isRefusal(ShutdownSignalException cause) {
        return !cause.isHardError() && !cause.isInitiatedByApplication();
    }

    private void tick() {
        long now = System.nanoTime();
        if (link == null && connectAtNanos - now <= 0) {
            post(this::connect);
        }
        if (outstanding.removeIf(pending -> pending.isDone() || expire(pending, now))) {
            post(this::forgetDone);
        }
    }

    private boolean expire(Pending pending, long now) {
        if (pending.deadlineNanos - now > 0) {
            return false;
        }
        pending.fail(Reason.TIMED_OUT, "not confirmed within " + settings.timeout() + ", " + state.detail());
        return true;
    }

    /** A late confirm of a forgotten message finds nothing, which is right: its caller has been told. */
    private void forgetDone() {
        waiting.removeIf(Pending::isDone);
        Link current = link;
        if (current != null) {
            current.dropDone();
            pump();
        }
    }

    private void awaitOutstanding() {
        CompletableFuture<?>[] fates =
                outstanding.stream().map(pending -> pending.fate).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(fates)
                    .handle((done, failure) -> true)
                    .get(settings.closeGrace().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "publisher closed with unconfirmed messages count={0}",
                    outstanding.size());
        }
    }

    private boolean post(Runnable task) {
        try {
            io.execute(task);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private static Thread daemon(Runnable task, String threadName) {
        Thread thread = new Thread(task, threadName);
        thread.setDaemon(true);
        return thread;
    }
}
