package org.driftline.events.publisher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;

import org.driftline.events.amqp.BrokerAddress;
import org.driftline.events.amqp.BrokerKind;

/** A queue of the test's own on the real broker, past the network that the test breaks. */
final class Inbox implements AutoCloseable {
    static final String EXCHANGE = "driftline-test";

    private final Connection connection;
    private final Channel channel;
    private final String queue;
    private final Map<String, String> bodyById = new LinkedHashMap<>();
    private int received;

    Inbox(BrokerAddress broker, String queue) throws IOException, TimeoutException {
        this.queue = queue;
        this.connection = broker.connectionFactory().newConnection("inbox");
        this.channel = connection.createChannel();
        Map<String, Object> arguments =
                BrokerKind.of(connection) == BrokerKind.RABBITMQ ? Map.of("x-queue-type", "quorum") : Map.of();
        channel.exchangeDeclare(EXCHANGE, "direct", true);
        channel.queueDeclare(queue, true, false, false, arguments);
        channel.queueBind(queue, EXCHANGE, queue);
        channel.basicConsume(queue, true, (tag, delivery) -> receive(delivery), tag -> {});
    }

    Outgoing message(int n) {
        return new Outgoing(
                EXCHANGE,
                queue,
                "m" + n,
                new AMQP.BasicProperties.Builder().contentType("text/plain").build(),
                ("body " + n).getBytes(StandardCharsets.UTF_8));
    }

    /** Ids in the order of their first arrival. */
    synchronized List<String> ids() {
        return List.copyOf(bodyById.keySet());
    }

    synchronized int received() {
        return received;
    }

    synchronized String body(String id) {
        return bodyById.getOrDefault(id, "");
    }

    @Override
    public void close() throws IOException {
        channel.queueDelete(queue);
        connection.close();
    }

    private synchronized void receive(Delivery delivery) {
        received++;
        bodyById.putIfAbsent(
                delivery.getProperties().getMessageId(), new String(delivery.getBody(), StandardCharsets.UTF_8));
    }
}
