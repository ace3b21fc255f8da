package org.driftline.events.connector;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

import com.rabbitmq.client.AMQP;
import org.jspecify.annotations.Nullable;

import org.driftline.events.CloudEventsHeaders;

/**
 * A message's AMQP properties. What the CloudEvents headers say of its type, sender and time stands in AMQP's own places too,
 * where the broker's management shows them in words, and finds the age of a queue's oldest message.
 */
final class MessageProperties {
    private static final int MAX_SHORT_TEXT_BYTES = 255;

    private MessageProperties() {}

    static AMQP.BasicProperties of(OutgoingEvent event) {
        return new AMQP.BasicProperties.Builder()
                .contentType(event.contentType())
                .correlationId(event.correlationId())
                .priority(event.priority())
                .headers(event.headers())
                .type(text(event.headers(), CloudEventsHeaders.TYPE))
                .appId(text(event.headers(), CloudEventsHeaders.SOURCE))
                .timestamp(time(event.headers()))
                .build();
    }

    /** Null for what does not fit: headers of a dead letter are whatever a stranger sent. */
    private static @Nullable String text(Map<String, Object> headers, String name) {
        Object value = headers.get(name);
        String text = value == null ? null : value.toString();
        return text == null || text.getBytes(StandardCharsets.UTF_8).length > MAX_SHORT_TEXT_BYTES ? null : text;
    }

    private static @Nullable Date time(Map<String, Object> headers) {
        Object value = headers.get(CloudEventsHeaders.TIME);
        try {
            return value == null ? null : Date.from(Instant.parse(value.toString()));
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }
}
