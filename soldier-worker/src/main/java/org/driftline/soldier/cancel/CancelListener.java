package org.driftline.soldier.cancel;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.ShutdownSignalException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.driftline.events.Envelope;
import org.driftline.events.EventCodec;
import org.driftline.events.EventTypes;
import org.driftline.events.MalformedMessageException;
import org.driftline.events.Names;
import org.driftline.events.amqp.BackOff;
import org.driftline.events.amqp.BrokerAddress;

/**
 * Listens on the exchange of domain events for missions that are cancelled, by a queue of its own that goes away with its
 * connection. What is said meanwhile is lost, and {@link CancelledMissions} knows that.
 */
public final class CancelListener implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(CancelListener.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LAST_WAIT = Duration.ofSeconds(5);
    private static final int ABORT_MS = 500;

    private final BrokerAddress broker;
    private final CancelledMissions missions;
    private final Clock clock;
    private volatile boolean closed;
    private volatile @Nullable Connection connection;
    private @Nullable Thread thread;

    public CancelListener(BrokerAddress broker, CancelledMissions missions, Clock clock) {
        this.broker = broker;
        this.missions = missions;
        this.clock = clock;
    }

    /** Begins to listen, on a thread of its own. */
    public synchronized void start() {
        Thread begun = new Thread(this::listen, "soldier-cancellations");
        begun.setDaemon(true);
        begun.start();
        thread = begun;
    }

    private void listen() {
        BackOff backOff = new BackOff(FIRST_WAIT, LAST_WAIT);
        while (!closed) {
            try {
                listenUntilLost(backOff);
            } catch (IOException | TimeoutException | ShutdownSignalException e) {
                LOG.debugf("not listening for cancellations: %s", e);
            } catch (InterruptedException e) {
                return;
            } finally {
                missions.deaf();
            }
            if (!pause(backOff.next())) {
                return;
            }
        }
    }

    private void listenUntilLost(BackOff backOff) throws IOException, TimeoutException, InterruptedException {
        CountDownLatch lost = new CountDownLatch(1);
        Connection opened = broker.connectionFactory().newConnection("driftline-cancellations");
        connection = opened;
        try {
            Channel channel = opened.createChannel();
            channel.addShutdownListener(cause -> lost.countDown());
            String queue = channel.queueDeclare("", false, true, true, null).getQueue();
            channel.queueBind(queue, Names.EVENTS_EXCHANGE, EventTypes.MISSION_CANCELLED);
            channel.basicConsume(queue, true, (tag, delivery) -> hear(delivery), tag -> lost.countDown());
            missions.listening(clock.instant());
            backOff.reset();
            lost.await();
        } finally {
            opened.abort(ABORT_MS);
        }
    }

    private void hear(Delivery delivery) {
        try {
            Envelope event = EventCodec.decode(delivery.getBody());
            missions.cancelled(
                    UUID.fromString(event.payload().path("mission_id").asText()));
        } catch (MalformedMessageException | IllegalArgumentException e) {
            LOG.warnf("cannot read a cancellation: %s", e.getMessage());
        }
    }

    private boolean pause(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (thread != null) {
            thread.interrupt();
        }
        Connection current = connection;
        if (current != null) {
            current.abort(ABORT_MS);
        }
    }
}
