package org.driftline.commander.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

import org.driftline.events.Channels;
import org.driftline.events.connector.OutgoingEvent;

/** Hands messages to the broker; each is done when the broker has confirmed it. */
@ApplicationScoped
class OutboxPublisher {
    private static final String JSON = "application/json";

    private final MutinyEmitter<byte[]> orders;
    private final MutinyEmitter<byte[]> events;

    /** What waits here is bounded by the batches of the relay. */
    @Inject
    OutboxPublisher(
            @Channel(Channels.ORDERS_OUT) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<byte[]> orders,
            @Channel(Channels.EVENTS_OUT) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<byte[]> events) {
        this.orders = orders;
        this.events = events;
    }

    Uni<Void> publish(OutboxMessage message) {
        byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
        return channel(message).sendMessage(Message.of(body, Metadata.of(properties(message))));
    }

    private MutinyEmitter<byte[]> channel(OutboxMessage message) {
        return switch (message.channel()) {
            case ORDERS -> orders;
            case EVENTS -> events;
        };
    }

    private static OutgoingEvent properties(OutboxMessage message) {
        return new OutgoingEvent(
                message.messageId(),
                message.routingKey(),
                message.priority(),
                Map.copyOf(message.headers()),
                JSON,
                message.correlationId());
    }
}
