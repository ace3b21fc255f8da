package org.driftline.events.publisher;

import java.nio.file.Path;
import java.time.Duration;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.driftline.events.Priority;
import org.driftline.events.amqp.BrokerAddress;
import org.driftline.events.amqp.BrokerGate;
import org.driftline.events.amqp.BrokerKind;
import org.driftline.events.amqp.EmbeddedQpid;
import org.driftline.events.amqp.TopologyDuty;

import static org.assertj.core.api.Assertions.assertThat;

/** The suite on the broker that standalone embeds. */
class EmbeddedBrokerTest extends BrokerSuite {
    private static EmbeddedQpid broker;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        broker = new EmbeddedQpid(directory);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Override
    BrokerAddress broker() {
        return broker.address();
    }

    @Override
    BrokerKind kind() {
        return BrokerKind.PLAIN;
    }

    @Test
    void urgentOrdersOvertake() throws Exception {
        new BrokerGate(broker(), TopologyDuty.declare(ordersQueue()), said -> {}).await(Duration.ofSeconds(10));
        try (Connection connection = broker().connectionFactory().newConnection();
                Channel channel = connection.createChannel()) {
            for (Priority priority : Priority.values()) {
                channel.basicPublish(
                        "",
                        ordersQueue(),
                        new AMQP.BasicProperties.Builder()
                                .priority(priority.amqp())
                                .build(),
                        new byte[1]);
            }
            for (Priority priority : new Priority[] {Priority.URGENT, Priority.HIGH, Priority.NORMAL, Priority.LOW}) {
                assertThat(channel.basicGet(ordersQueue(), true).getProps().getPriority())
                        .isEqualTo(priority.amqp());
            }
        }
    }
}
