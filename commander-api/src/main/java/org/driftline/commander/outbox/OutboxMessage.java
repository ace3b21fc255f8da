package org.driftline.commander.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.driftline.events.CloudEventsHeaders;
import org.driftline.events.Names;
import org.driftline.events.Order;
import org.driftline.events.OrderCodec;
import org.driftline.events.trace.Traces;

/**
 * A message as it will be published, however often that takes.
 *
 * @param channel where to
 * @param subject the mission or other thing; messages of one and the same keep their order in each channel
 * @param messageId the AMQP message id, the same in every try
 * @param routingKey the AMQP routing key
 * @param priority the AMQP priority
 * @param headers AMQP headers, all of them text
 * @param correlationId what the client called the request that led here
 * @param body JSON
 */
public record OutboxMessage(
        OutboxChannel channel,
        UUID subject,
        String messageId,
        String routingKey,
        int priority,
        Map<String, String> headers,
        @Nullable String correlationId,
        String body) {

    /** Copies the headers. */
    public OutboxMessage {
        headers = Map.copyOf(headers);
    }

    /** An order, to the queue of this name. */
    public static OutboxMessage of(Order order, String queue, @Nullable String correlationId, Instant at) {
        Map<String, Object> headers = CloudEventsHeaders.of(order, Names.COMMANDER_SOURCE, at);
        if (correlationId != null) {
            headers.put("correlation_id", correlationId);
        }
        return new OutboxMessage(
                OutboxChannel.ORDERS,
                order.missionId(),
                order.id().toString(),
                queue,
                order.priority().amqp(),
                texts(headers),
                correlationId,
                new String(OrderCodec.encode(order), StandardCharsets.UTF_8));
    }

    /** The same with one more header. */
    public OutboxMessage withHeader(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new OutboxMessage(channel, subject, messageId, routingKey, priority, more, correlationId, body);
    }

    /** The same, in a span; the row keeps its name, so that whoever publishes it, however much later, goes on with it. */
    public OutboxMessage in(@Nullable String trace) {
        return trace == null ? this : withHeader(Traces.HEADER, trace);
    }

    private static Map<String, String> texts(Map<String, Object> headers) {
        return headers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().toString()));
    }
}
