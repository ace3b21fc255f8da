package org.driftline.events.connector;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Metadata of an outgoing message for the {@code driftline-confirmed} connector; the payload is the body's bytes.
 *
 * @param messageId the AMQP message id; a retry must keep it
 * @param routingKey where to, or null for the channel's {@code default-routing-key}
 * @param priority the AMQP priority, or null for none
 * @param headers AMQP headers
 * @param contentType the body's media type
 * @param correlationId the AMQP correlation id, or null for none
 */
public record OutgoingEvent(
        String messageId,
        @Nullable String routingKey,
        @Nullable Integer priority,
        Map<String, Object> headers,
        String contentType,
        @Nullable String correlationId) {
    private static final String JSON = "application/json";

    /** @throws IllegalArgumentException if the message id is blank */
    public OutgoingEvent {
        if (messageId.isBlank()) {
            throw new IllegalArgumentException("an outgoing event needs a message id");
        }
        // not Map.copyOf: headers passed on from another message may hold nulls
        headers = Collections.unmodifiableMap(new HashMap<>(headers));
    }

    /** A JSON message with this id and these headers. */
    public static OutgoingEvent of(String messageId, Map<String, Object> headers) {
        return new OutgoingEvent(messageId, null, null, headers, JSON, null);
    }

    /** The same, to another routing key than the channel's default. */
    public OutgoingEvent withRoutingKey(String key) {
        return new OutgoingEvent(messageId, key, priority, headers, contentType, correlationId);
    }

    /** The same, more or less urgent. */
    public OutgoingEvent withPriority(int amqpPriority) {
        return new OutgoingEvent(messageId, routingKey, amqpPriority, headers, contentType, correlationId);
    }

    /** The same with one more header. */
    public OutgoingEvent withHeader(String name, Object value) {
        Map<String, Object> more = new HashMap<>(headers);
        more.put(name, value);
        return new OutgoingEvent(messageId, routingKey, priority, more, contentType, correlationId);
    }

    /** The same with another media type, for bytes passed on as they came. */
    public OutgoingEvent withContentType(String mediaType) {
        return new OutgoingEvent(messageId, routingKey, priority, headers, mediaType, correlationId);
    }

    /** The same, as part of what a client called by this id. */
    public OutgoingEvent withCorrelationId(@Nullable String id) {
        return new OutgoingEvent(messageId, routingKey, priority, headers, contentType, id);
    }
}
