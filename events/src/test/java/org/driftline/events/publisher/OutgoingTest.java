package org.driftline.events.publisher;

import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;

import com.rabbitmq.client.AMQP;
import org.junit.jupiter.api.Test;

import org.driftline.events.Names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutgoingTest {

    @Test
    void isPersistentAndKeepsItsId() {
        Outgoing message = message("key", Map.of());

        assertThat(message.properties().getDeliveryMode()).isEqualTo(2);
        assertThat(message.messageId()).isEqualTo("id");
        assertThat(message).hasToString("message id to orders/key");
    }

    @Test
    void carriesEveryHeaderThatAmqpKnows() {
        message("key", Map.of("s", "v", "i", 1, "l", 1L, "d", 1.5, "b", true, "list", List.of(1), "map", Map.of()));
        message("key", Map.of("date", new Date(0), "bytes", new byte[1]));
        message("key", Collections.singletonMap("nothing", null));
    }

    @Test
    void refusesWhatAmqpCannotExpress() {
        assertThatThrownBy(() -> message("key", Map.of("when", Instant.EPOCH)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> message("k".repeat(256), Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Outgoing("e", "k", " ", new AMQP.BasicProperties(), new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Outgoing("e", "k", "x".repeat(256), new AMQP.BasicProperties(), new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyDomainEventsMayGoUnheard() {
        assertThat(message("key", Map.of()).mandatory()).isTrue();
        assertThat(new Outgoing(Names.EVENTS_EXCHANGE, "k", "id", new AMQP.BasicProperties(), new byte[0]).mandatory())
                .isFalse();
    }

    private static Outgoing message(String routingKey, Map<String, Object> headers) {
        AMQP.BasicProperties properties =
                new AMQP.BasicProperties.Builder().headers(headers).build();
        return new Outgoing(Names.ORDERS_EXCHANGE, routingKey, "id", properties, new byte[0]);
    }
}
