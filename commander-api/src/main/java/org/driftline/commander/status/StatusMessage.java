package org.driftline.commander.status;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

import org.driftline.events.trace.Traces;

/** A message as it came from the status queue. */
final class StatusMessage {
    private static final String BYTES = "application/octet-stream";

    private final byte[] body;
    private final Map<String, Object> headers;
    private final String contentType;
    private final String messageId;
    private final boolean redelivered;
    private byte @Nullable [] digest;
    private @Nullable Span span;

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

    /**
     * Begins a span below the one that it was sent in, as it says; nothing but traces believes it, because it is not
     * signed.
     */
    Span begin() {
        String sentIn = headers.get(Traces.HEADER) instanceof String text ? text : null;
        Span begun = Traces.begin("status process", SpanKind.CONSUMER, sentIn);
        span = begun;
        return begun;
    }

    /** Names the span that was begun; null if there is none. */
    @Nullable String trace() {
        Span begun = span;
        return begun == null ? null : Traces.text(begun);
    }

    /** SHA-256 of the body. */
    byte[] digest() {
        byte[] known = digest;
        if (known == null) {
            known = sha256(body);
            digest = known;
        }
        return known;
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
