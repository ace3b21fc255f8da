package org.driftline.events.publisher;

import java.time.Duration;
import java.util.Map;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import org.driftline.events.amqp.BrokerAddress;
import org.driftline.events.amqp.BrokerGate;
import org.driftline.events.amqp.BrokerKind;
import org.driftline.events.amqp.TopologyDuty;
import org.driftline.events.amqp.TopologyMismatchException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The suite on RabbitMQ, where {@code DRIFTLINE_IT_RABBITMQ_URL} says. */
@EnabledIfEnvironmentVariable(
        named = RabbitMqIT.URL,
        matches = ".+",
        disabledReason = RabbitMqIT.URL + " names no RabbitMQ")
class RabbitMqIT extends BrokerSuite {
    static final String URL = "DRIFTLINE_IT_RABBITMQ_URL";

    @Override
    BrokerAddress broker() {
        return BrokerAddress.parse(System.getenv(URL));
    }

    @Override
    BrokerKind kind() {
        return BrokerKind.RABBITMQ;
    }

    @Test
    void saysWhatStandsInTheWay() throws Exception {
        try (Connection connection = broker().connectionFactory().newConnection();
                Channel channel = connection.createChannel()) {
            channel.queueDeclare(ordersQueue(), false, false, false, null);
        }
        BrokerGate gate = new BrokerGate(broker(), TopologyDuty.declare(ordersQueue()), said -> {});

        assertThatThrownBy(() -> gate.await(Duration.ofSeconds(10)))
                .isInstanceOf(TopologyMismatchException.class)
                .hasMessageContaining("queue " + ordersQueue() + " already exists")
                .hasMessageContaining("PRECONDITION_FAILED");
    }

    @Test
    void usesAnOrdersQueueOfAnotherTypeAsItStands() throws Exception {
        // Given a queue as it was declared before priorities, with an order in it
        try (Connection connection = broker().connectionFactory().newConnection();
                Channel channel = connection.createChannel()) {
            channel.queueDeclare(ordersQueue(), true, false, false, Map.of("x-queue-type", "quorum"));
            channel.basicPublish("", ordersQueue(), null, new byte[] {1});
        }

        // When
        BrokerKind kind =
                new BrokerGate(broker(), TopologyDuty.declare(ordersQueue()), said -> {}).await(Duration.ofSeconds(10));

        // Then
        assertThat(kind).isEqualTo(BrokerKind.RABBITMQ);
        try (Connection connection = broker().connectionFactory().newConnection();
                Channel channel = connection.createChannel()) {
            assertThat(channel.basicGet(ordersQueue(), true)).isNotNull();
        }
    }
}
