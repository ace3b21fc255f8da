package org.driftline.commander.outbox;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

import org.driftline.events.Channels;
import org.driftline.events.connector.OutgoingEvent;
import org.driftline.events.trace.Traces;

/** Hands messages to the broker; each is done when the broker has confirmed it. */
@ApplicationScoped
public class OutboxPublisher {
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

    /** Publishes a message; done when it is confirmed. */
    public Uni<Void> publish(OutboxMessage message) {
        String asked = message.headers().get(Traces.HEADER);
        return asked == null ? send(message, message.headers()) : send(message, asked);
    }

    /** The message names the span in which it is sent, which is below the one that the row names. */
    private Uni<Void> send(OutboxMessage message, String traceparent) {
        return Uni.createFrom().deferred(() -> {
            Span span = Traces.begin(message.channel().spanName(), SpanKind.PRODUCER, traceparent);
            Map<String, String> headers = new HashMap<>(message.headers());
            headers.put(Traces.HEADER, Objects.requireNonNullElse(Traces.text(span), traceparent));
            return send(message, headers)
                    .onFailure()
                    .invoke(failure -> span.setStatus(StatusCode.ERROR, failure.toString()))
                    .onTermination()
                    .invoke(span::end);
        });
    }

    private Uni<Void> send(OutboxMessage message, Map<String, String> headers) {
        byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
        return channel(message).sendMessage(Message.of(body, Metadata.of(properties(message, headers))));
    }

    private MutinyEmitter<byte[]> channel(OutboxMessage message) {
        return switch (message.channel()) {
            case ORDERS -> orders;
            case EVENTS -> events;
        };
    }

    private static OutgoingEvent properties(OutboxMessage message, Map<String, String> headers) {
        return new OutgoingEvent(
                message.messageId(),
                message.routingKey(),
                message.priority(),
                Map.copyOf(headers),
                JSON,
                message.correlationId());
    }
}
