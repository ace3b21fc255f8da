package org.driftline.events.connector;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.driftline.events.CloudEventsHeaders;
import org.driftline.events.Names;
import org.driftline.events.amqp.EmbeddedQpid;
import org.driftline.events.publisher.PublishFailedException;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

class ConfirmedConnectorTest {
    private static EmbeddedQpid broker;
    private static SharedPublisher publisher;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        broker = new EmbeddedQpid(directory);
        publisher = new SharedPublisher();
        publisher.config =
                config(Map.of("rabbitmq-port", String.valueOf(broker.address().port())));
    }

    @AfterAll
    static void stop() {
        publisher.close();
        broker.close();
    }

    @Test
    void acknowledgesWhatTheBrokerConfirms() throws Exception {
        OutgoingEvent event =
                OutgoingEvent.of("id-1", Map.of("attempt", 3)).withPriority(6).withCorrelationId("c");

        assertThat(send(Message.of(new byte[] {7}).addMetadata(event))).isNull();

        GetResponse received = receive("id-1");
        assertThat(received.getBody()).containsExactly(7);
        assertThat(received.getProps().getMessageId()).isEqualTo("id-1");
        assertThat(received.getProps().getDeliveryMode()).isEqualTo(2);
        assertThat(received.getProps().getPriority()).isEqualTo(6);
        assertThat(received.getProps().getCorrelationId()).isEqualTo("c");
        assertThat(received.getProps().getContentType()).isEqualTo("application/json");
        assertThat(received.getProps().getHeaders()).containsEntry("attempt", 3);
    }

    @Test
    void showsTypeSenderAndTimeWhereManagementLooks() throws Exception {
        Map<String, Object> headers = Map.of(
                CloudEventsHeaders.TYPE, "mission.order",
                CloudEventsHeaders.SOURCE, "missions_service",
                CloudEventsHeaders.TIME, "2024-01-01T12:00:00.5Z");

        assertThat(send(Message.of(new byte[1]).addMetadata(OutgoingEvent.of("id-6", headers))))
                .isNull();

        BasicProperties shown = receive("id-6").getProps();
        assertThat(shown.getType()).isEqualTo("mission.order");
        assertThat(shown.getAppId()).isEqualTo("missions_service");
        // whole seconds, as AMQP has them
        assertThat(shown.getTimestamp()).isEqualTo(Date.from(Instant.parse("2024-01-01T12:00:00Z")));
    }

    @Test
    void sendsAStrangersHeadersAsTheyAre() throws Exception {
        Map<String, Object> headers = Map.of(
                CloudEventsHeaders.TYPE, "x".repeat(256), CloudEventsHeaders.TIME, "+1000000000-12-31T23:59:59Z");

        assertThat(send(Message.of(new byte[1]).addMetadata(OutgoingEvent.of("id-7", headers))))
                .isNull();

        BasicProperties shown = receive("id-7").getProps();
        assertThat(shown.getType()).isNull();
        assertThat(shown.getTimestamp()).isNull();
        assertThat(shown.getHeaders().get(CloudEventsHeaders.TYPE)).hasToString("x".repeat(256));
    }

    @Test
    void nacksWhatItDoesNot() throws Exception {
        OutgoingEvent lost = OutgoingEvent.of("id-2", Map.of()).withRoutingKey("nobody");

        assertThat(send(Message.of(new byte[1]).addMetadata(lost))).isInstanceOf(PublishFailedException.class);
    }

    @Test
    void nacksWhatIsNoMessageOfOurs() throws Exception {
        OutgoingEvent event = OutgoingEvent.of("id-3", Map.of());

        assertThat(send(Message.of(new byte[1]))).hasMessageContaining("OutgoingEvent");
        assertThat(send(Message.of("text").addMetadata(event))).hasMessageContaining("bytes");
    }

    @Test
    void goesOnAfterASenderThatThrows() throws Exception {
        OutgoingEvent event = OutgoingEvent.of("id-4", Map.of());
        CompletableFuture<Void> second = new CompletableFuture<>();
        Message<byte[]> message = Message.of(new byte[1]).addMetadata(event);
        Message<byte[]> throwing = message.withAck(ConfirmedConnectorTest::fail);
        Message<byte[]> next = message.withAck(() -> {
            second.complete(null);
            return second;
        });

        subscribe(connector(), Multi.createFrom().items(throwing, next));

        second.get(20, SECONDS);
    }

    @Test
    void reportsItsHealth() throws Exception {
        ConfirmedConnector connector = connector();
        send(connector, Message.of(new byte[1]).addMetadata(OutgoingEvent.of("id-5", Map.of())));

        assertThat(connector.getReadiness().isOk()).isTrue();
        assertThat(connector.getReadiness().getChannels())
                .singleElement()
                .satisfies(info -> assertThat(info.getChannel()).isEqualTo("orders-out"));
        assertThat(connector.getLiveness().isOk()).isTrue();
    }

    private static CompletionStage<Void> fail() {
        throw new IllegalStateException("the sender's own code");
    }

    private static Throwable send(Message<?> message) throws Exception {
        return send(connector(), message);
    }

    private static Throwable send(ConfirmedConnector connector, Message<?> message) throws Exception {
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        Message<?> watched = message.withAck(() -> {
                    outcome.complete(null);
                    return CompletableFuture.completedFuture(null);
                })
                .withNack(failure -> {
                    outcome.complete(failure);
                    return CompletableFuture.completedFuture(null);
                });
        subscribe(connector, Multi.createFrom().item(watched));
        return outcome.get(20, SECONDS);
    }

    @SuppressWarnings("unchecked")
    private static void subscribe(ConfirmedConnector connector, Multi<? extends Message<?>> messages) {
        Map<String, String> channel = Map.of(
                "channel-name",
                "orders-out",
                "exchange",
                Names.ORDERS_EXCHANGE,
                "default-routing-key",
                Names.ORDERS_QUEUE);
        Flow.Subscriber<? extends Message<?>> subscriber = connector.getSubscriber(config(channel));
        messages.subscribe().withSubscriber((Flow.Subscriber<? super Message<?>>) subscriber);
    }

    private static ConfirmedConnector connector() {
        ConfirmedConnector connector = new ConfirmedConnector();
        connector.publisher = publisher;
        return connector;
    }

    /** Other tests' messages may wait before it. */
    private static GetResponse receive(String messageId) throws Exception {
        try (Connection connection = broker.address().connectionFactory().newConnection();
                Channel channel = connection.createChannel()) {
            while (true) {
                GetResponse next = channel.basicGet(Names.ORDERS_QUEUE, true);
                assertThat(next).as("message " + messageId).isNotNull();
                if (next.getProps().getMessageId().equals(messageId)) {
                    return next;
                }
            }
        }
    }

    private static SmallRyeConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(new HashMap<>(values), "test", 100))
                .build();
    }
}
