package org.driftline.events.connector;

import java.util.concurrent.CompletionStage;

import org.eclipse.microprofile.reactive.messaging.Message;

import org.driftline.events.publisher.ConfirmedPublisher;
import org.driftline.events.publisher.Outgoing;

/**
 * One outgoing channel.
 *
 * @param publisher by whom
 * @param exchange where to
 * @param defaultRoutingKey for whom there, when the message does not say
 */
record ConfirmedChannel(ConfirmedPublisher publisher, String exchange, String defaultRoutingKey) {

    CompletionStage<Void> publish(Message<?> message) {
        OutgoingEvent event = message.getMetadata(OutgoingEvent.class)
                .orElseThrow(() -> new IllegalArgumentException("the message has no OutgoingEvent metadata"));
        if (message.getPayload() instanceof byte[] body) {
            String routingKey = event.routingKey() == null ? defaultRoutingKey : event.routingKey();
            return publisher.publish(
                    new Outgoing(exchange, routingKey, event.messageId(), MessageProperties.of(event), body));
        }
        throw new IllegalArgumentException("the payload must be the body's bytes");
    }
}
