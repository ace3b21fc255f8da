package org.driftline.soldier.order;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A message of the incoming channel. */
final class ChannelDelivery implements Delivery {
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final Message<byte[]> message;
    private final Optional<IncomingRabbitMQMetadata> metadata;

    ChannelDelivery(Message<byte[]> message) {
        this.message = message;
        this.metadata = message.getMetadata(IncomingRabbitMQMetadata.class);
    }

    @Override
    public byte[] body() {
        return message.getPayload();
    }

    @Override
    public Map<String, Object> headers() {
        return metadata.map(IncomingRabbitMQMetadata::getHeaders).orElse(Map.of());
    }

    @Override
    public Optional<String> messageId() {
        return metadata.flatMap(IncomingRabbitMQMetadata::getMessageId);
    }

    @Override
    public String contentType() {
        return metadata.flatMap(IncomingRabbitMQMetadata::getContentType).orElse(UNKNOWN_TYPE);
    }

    @Override
    public boolean redelivered() {
        return metadata.map(IncomingRabbitMQMetadata::isRedeliver).orElse(false);
    }

    @Override
    public CompletionStage<Void> ack() {
        return message.ack();
    }
}
