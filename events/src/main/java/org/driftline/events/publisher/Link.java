package org.driftline.events.publisher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Return;

import org.driftline.events.amqp.BrokerAddress;

/** One connection with one channel in confirm mode, and what was sent over it. Its life ends with the connection. */
final class Link {
    private static final int ABORT_MS = 500;

    private final Connection connection;
    private final Channel channel;
    private final SortedMap<Long, Pending> unconfirmed = new TreeMap<>();

    private boolean blocked;

    private Link(Connection connection, Channel channel) {
        this.connection = connection;
        this.channel = channel;
    }

    /** Readies a new connection's channel for publishing, above all by declaring what it publishes to. */
    @FunctionalInterface
    interface Preparation {
        void run(Connection connection, Channel channel) throws IOException;
    }

    static Link open(BrokerAddress address, String name, Preparation preparation) throws IOException, TimeoutException {
        Connection connection = address.connectionFactory().newConnection(name);
        try {
            Channel channel = connection.createChannel();
            if (channel == null) {
                throw new IOException("the broker allows no more channels");
            }
            preparation.run(connection, channel);
            channel.confirmSelect();
            return new Link(connection, channel);
        } catch (IOException | RuntimeException e) {
            connection.abort(ABORT_MS);
            throw e;
        }
    }

    /** Calls the publisher back, on the client's threads. Last step of opening: a lost connection is reported at once. */
    void listen(ConfirmedPublisher publisher) {
        channel.addConfirmListener(
                (tag, multiple) -> publisher.settled(this, tag, multiple, true),
                (tag, multiple) -> publisher.settled(this, tag, multiple, false));
        channel.addReturnListener(returned -> publisher.returned(this, returned));
        channel.addShutdownListener(cause -> publisher.lost(this, cause));
        connection.addBlockedListener(reason -> publisher.blocked(this, reason), () -> publisher.unblocked(this));
    }

    /** Declares what is published to, once more. */
    void prepare(Preparation preparation) throws IOException {
        preparation.run(connection, channel);
    }

    void send(Pending pending) throws IOException {
        Outgoing message = pending.message;
        unconfirmed.put(channel.getNextPublishSeqNo(), pending);
        channel.basicPublish(
                message.exchange(), message.routingKey(), message.mandatory(), message.properties(), message.body());
    }

    /** Whether another message may be sent now. Writing to a broker that reads nothing would block the thread. */
    boolean takesMore(int maxInFlight) {
        return !blocked && unconfirmed.size() < maxInFlight;
    }

    void block(boolean now) {
        blocked = now;
    }

    /** Takes the messages that a confirm or a nack with this tag is about. */
    List<Pending> take(long tag, boolean multiple) {
        if (!multiple) {
            Pending one = unconfirmed.remove(tag);
            return one == null ? List.of() : List.of(one);
        }
        SortedMap<Long, Pending> upTo = unconfirmed.headMap(tag + 1);
        List<Pending> taken = new ArrayList<>(upTo.values());
        upTo.clear();
        return taken;
    }

    /** Takes everything, in the order it was sent. */
    List<Pending> takeAll() {
        return take(Long.MAX_VALUE - 1, true);
    }

    /** Frees the places of messages that nobody waits for any more. */
    void dropDone() {
        unconfirmed.values().removeIf(Pending::isDone);
    }

    void markReturned(Return returned) {
        String id = returned.getProperties().getMessageId();
        for (Pending pending : unconfirmed.values()) {
            if (pending.message.messageId().equals(id)) {
                pending.returned = "unroutable: " + returned.getReplyText();
            }
        }
    }

    void abort() {
        connection.abort(ABORT_MS);
    }
}
