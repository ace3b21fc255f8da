package org.driftline.commander.queue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.GetResponse;
import org.jspecify.annotations.Nullable;

import org.driftline.events.OrderCodec;

/** A message that was laid aside, as it lies there. */
final class DeadLetter {
    private static final int PERSISTENT = 2;
    private static final int SHOWN = 4_000;

    /** What laying aside added, and what counts deliveries: a letter that is sent again begins anew. */
    private static final Set<String> ADDED = Set.of("reason", "reason_detail", "source", "time", "crashes");

    private final GetResponse message;

    DeadLetter(GetResponse message) {
        this.message = message;
    }

    /** Its id; empty if it has none, and then it can only be looked at. */
    String id() {
        String id = message.getProps().getMessageId();
        return id == null ? "" : id;
    }

    byte[] body() {
        return message.getBody();
    }

    long tag() {
        return message.getEnvelope().getDeliveryTag();
    }

    /** The same message for the same queue. */
    BasicProperties asItLies() {
        return properties(headers(Set.of()));
    }

    /** The message as it was before it was laid aside. */
    BasicProperties asItCame() {
        return properties(headers(ADDED));
    }

    LetterView view() {
        String text = new String(body(), StandardCharsets.UTF_8);
        return new LetterView(
                id(),
                OrderCodec.missionOf(body(), id()).map(UUID::toString).orElse(null),
                header("reason"),
                header("reason_detail"),
                header("source"),
                header("time"),
                body().length,
                text.substring(0, Math.min(SHOWN, text.length())));
    }

    private @Nullable String header(String name) {
        Map<String, Object> headers = message.getProps().getHeaders();
        Object value = headers == null ? null : headers.get(name);
        return value == null ? null : value.toString();
    }

    private Map<String, Object> headers(Set<String> without) {
        Map<String, Object> headers = new HashMap<>();
        if (message.getProps().getHeaders() != null) {
            message.getProps().getHeaders().forEach((name, value) -> {
                if (value != null && !without.contains(name) && !name.startsWith("x-")) {
                    headers.put(name, value);
                }
            });
        }
        return headers;
    }

    private BasicProperties properties(Map<String, Object> headers) {
        return message.getProps()
                .builder()
                .headers(headers)
                .deliveryMode(PERSISTENT)
                .expiration(null)
                .build();
    }
}
