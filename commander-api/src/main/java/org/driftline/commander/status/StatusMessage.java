package org.driftline.commander.status;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A message as it came from the status queue. */
final class StatusMessage {
    private static final String BYTES = "application/octet-stream";

    private final byte[] body;
    private final Map<String, Object> headers;
    private final String contentType;
    private final String messageId;
    private final boolean redelivered;

    StatusMessage(byte[] body, Map<String, Object> headers, String contentType, String messageId, boolean redelivered) {
        this.body = body;
        this.headers = headers;
        this.contentType = contentType;
        this.messageId = messageId;
        this.redelivered = redelivered;
    }

    /** The message without any header that has no value: nothing of ours has none. */
    static StatusMessage of(Message<byte[]> message) {
        IncomingRabbitMQMetadata metadata =
                message.getMetadata(IncomingRabbitMQMetadata.class).orElseThrow();
        Map<String, Object> headers = new HashMap<>(metadata.getHeaders());
        headers.values().removeIf(Objects::isNull);
        return new StatusMessage(
                message.getPayload(),
                headers,
                metadata.getContentType().orElse(BYTES),
                metadata.getMessageId().orElse(""),
                metadata.isRedeliver());
    }

    byte[] body() {
        return body;
    }

    Map<String, Object> headers() {
        return headers;
    }

    String contentType() {
        return contentType;
    }

    /** The AMQP message id; empty if it has none. */
    String messageId() {
        return messageId;
    }

    /** Whether the broker brings it for the second time or more. */
    boolean redelivered() {
        return redelivered;
    }

    /** SHA-256 of the body. */
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
