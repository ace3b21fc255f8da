package org.driftline.events.publisher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.rabbitmq.client.AMQP;

import org.driftline.events.Names;

/** One message to publish: always persistent, always with a message id that a retry keeps. */
public final class Outgoing {
    private static final int PERSISTENT = 2;
    private static final int MAX_NAME_BYTES = 255;

    private final String exchange;
    private final String routingKey;
    private final AMQP.BasicProperties properties;
    private final byte[] body;

    /**
     * A message; the body is not copied and must not be changed.
     *
     * @param exchange where to
     * @param routingKey for whom there
     * @param messageId unique among messages, the same in each retry
     * @param properties everything else about it; message id and delivery mode in them are replaced
     * @param body what is said
     * @throws IllegalArgumentException if the message id is blank, or AMQP cannot express a name, property or header
     */
    public Outgoing(
            String exchange, String routingKey, String messageId, AMQP.BasicProperties properties, byte[] body) {
        if (messageId.isBlank()) {
            throw new IllegalArgumentException("a message needs a message id");
        }
        this.exchange = exchange;
        this.routingKey = routingKey;
        this.properties = properties
                .builder()
                .messageId(messageId)
                .deliveryMode(PERSISTENT)
                .build();
        this.body = body;
        checkWritable();
    }

    public String exchange() {
        return exchange;
    }

    public String routingKey() {
        return routingKey;
    }

    public String messageId() {
        return properties.getMessageId();
    }

    /** Whether a queue must take it. Domain events are for whoever listens, which may be nobody. */
    boolean mandatory() {
        return !exchange.equals(Names.EVENTS_EXCHANGE);
    }

    AMQP.BasicProperties properties() {
        return properties;
    }

    byte[] body() {
        return body;
    }

    /** Asked here and not while sending, where one bad header would cost the connection. */
    private void checkWritable() {
        if (bytes(exchange) > MAX_NAME_BYTES || bytes(routingKey) > MAX_NAME_BYTES) {
            throw new IllegalArgumentException("exchange and routing key have at most " + MAX_NAME_BYTES + " bytes");
        }
        try {
            properties.toFrame(1, body.length);
        } catch (IOException e) {
            throw new IllegalArgumentException("properties that AMQP cannot express: " + e.getMessage(), e);
        }
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return "message " + messageId() + " to " + exchange + "/" + routingKey;
    }
}
