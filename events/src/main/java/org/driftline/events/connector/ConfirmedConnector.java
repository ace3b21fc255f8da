package org.driftline.events.connector;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.annotations.ConnectorAttribute;
import io.smallrye.reactive.messaging.annotations.ConnectorAttribute.Direction;
import io.smallrye.reactive.messaging.connector.OutboundConnector;
import io.smallrye.reactive.messaging.health.HealthReport;
import io.smallrye.reactive.messaging.health.HealthReporter;
import io.smallrye.reactive.messaging.providers.helpers.MultiUtils;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.jspecify.annotations.Nullable;

import org.driftline.events.publisher.ConfirmedPublisher;
import org.driftline.events.publisher.PublisherState;

/**
 * Outgoing channels whose messages always get an answer: acknowledged when the broker has confirmed them, else nacked. The
 * payload is the body's bytes; {@link OutgoingEvent} must be among the metadata. All channels share one connection, and each
 * new connection declares the topology, so channels declare nothing.
 */
@ApplicationScoped
@Connector(ConfirmedConnector.NAME)
@ConnectorAttribute(
        name = "exchange",
        type = "string",
        direction = Direction.OUTGOING,
        mandatory = true,
        description = "The exchange to publish to")
@ConnectorAttribute(
        name = "default-routing-key",
        type = "string",
        direction = Direction.OUTGOING,
        defaultValue = "",
        description = "The routing key of messages that name none")
@ConnectorAttribute(
        name = "max-inflight",
        type = "int",
        direction = Direction.OUTGOING,
        defaultValue = "1024",
        description = "How many messages of the channel may wait for their confirm. An emitter buffers 128 more"
                + " (@OnOverflow) and then fails with SRMSG00034, so senders must bound what they have on the way")
public class ConfirmedConnector implements OutboundConnector, HealthReporter {
    /** What channels are configured with. */
    public static final String NAME = "driftline-confirmed";

    private static final int DEFAULT_MAX_INFLIGHT = 1024;

    @Inject
    SharedPublisher publisher;

    private final Map<String, ConfirmedPublisher> channels = new ConcurrentHashMap<>();

    @Override
    public Flow.Subscriber<? extends Message<?>> getSubscriber(Config config) {
        int maxInflight = config.getOptionalValue("max-inflight", Integer.class).orElse(DEFAULT_MAX_INFLIGHT);
        ConfirmedPublisher shared = publisher.get();
        ConfirmedChannel channel = new ConfirmedChannel(
                shared,
                config.getValue("exchange", String.class),
                config.getOptionalValue("default-routing-key", String.class).orElse(""));
        channels.put(config.getValue("channel-name", String.class), shared);
        return MultiUtils.via(messages -> messages.onItem()
                .transformToUni((Message<?> message) -> send(channel, message))
                .merge(maxInflight));
    }

    @Override
    public HealthReport getReadiness() {
        return report(true);
    }

    @Override
    public HealthReport getStartup() {
        return report(true);
    }

    /** Reconnecting is the publisher's work; restarting the application would not help. */
    @Override
    public HealthReport getLiveness() {
        return report(false);
    }

    private static Uni<Message<?>> send(ConfirmedChannel channel, Message<?> message) {
        return Uni.createFrom()
                .completionStage(() -> channel.publish(message))
                // what follows a confirm is the sender's code, which must not hold up the publisher's thread
                .emitOn(Infrastructure.getDefaultExecutor())
                .onItemOrFailure()
                .transformToUni((confirmed, failure) -> settle(message, failure))
                .replaceWith(message);
    }

    /** What settling a message throws is its sender's affair; here it would end the channel. */
    private static Uni<Void> settle(Message<?> message, @Nullable Throwable failure) {
        return Uni.createFrom()
                .completionStage(() -> failure == null ? message.ack() : message.nack(failure))
                .onFailure()
                .recoverWithNull();
    }

    private HealthReport report(boolean connectedMatters) {
        List<HealthReport.ChannelInfo> infos = channels.entrySet().stream()
                .map(entry -> info(entry.getKey(), entry.getValue().state(), connectedMatters))
                .toList();
        return new HealthReport(infos);
    }

    private static HealthReport.ChannelInfo info(String channel, PublisherState state, boolean connectedMatters) {
        return new HealthReport.ChannelInfo(channel, state.connected() || !connectedMatters, state.detail());
    }
}
