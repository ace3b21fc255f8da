package org.driftline.soldier.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.GetResponse;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.driftline.events.Envelope;
import org.driftline.events.Names;
import org.driftline.events.Order;
import org.driftline.events.OrderCodec;
import org.driftline.events.amqp.BrokerAddress;
import org.driftline.events.amqp.TopologyDuty;
import org.driftline.events.connector.OutgoingEvent;
import org.driftline.events.token.WorkerToken;

/** What a commander does towards a soldier, on a real broker: gives tokens, sends orders, hears events. */
public final class CommanderSide implements AutoCloseable {
    /** Every event heard, verified, in the order of arrival. */
    public final List<Envelope> heard = new CopyOnWriteArrayList<>();

    private final FakeCommander commander = new FakeCommander(Clock.systemUTC());
    private final String ordersQueue;
    private final Connection connection;
    private final Channel channel;
    private final HttpServer http;

    public CommanderSide(BrokerAddress broker, String ordersQueue) throws IOException, TimeoutException {
        this.ordersQueue = ordersQueue;
        connection = broker.connectionFactory().newConnection("commander-side");
        channel = connection.createChannel();
        TopologyDuty.declare(ordersQueue).see(connection, channel);
        channel.queuePurge(Names.STATUS_QUEUE);
        channel.basicConsume(Names.STATUS_QUEUE, true, (tag, message) -> hear(message), tag -> {});
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/api/v1/auth/token", this::giveToken);
        http.start();
    }

    /** Where tokens are to be had. */
    public String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    public void send(Order order) throws IOException {
        send(OrderCodec.encode(order), order.id().toString(), Map.of());
    }

    public void send(byte[] body, String messageId, Map<String, Object> headers) throws IOException {
        AMQP.BasicProperties properties = new AMQP.BasicProperties.Builder()
                .messageId(messageId)
                .deliveryMode(2)
                .contentType("application/json")
                .headers(headers)
                .build();
        channel.basicPublish(Names.ORDERS_EXCHANGE, ordersQueue, true, properties, body);
    }

    /** The new_status of the status events of a mission, in the order of arrival; a repeated event counts once. */
    public List<String> statuses(Order order) {
        return heard.stream()
                .filter(event -> event.payload()
                        .path("mission_id")
                        .asText()
                        .equals(order.missionId().toString()))
                .filter(event -> event.payload().has("new_status"))
                .map(event -> event.meta().get("attempt").asInt() + " "
                        + event.payload().get("new_status").asText() + " " + event.id())
                .distinct()
                .map(text -> text.substring(0, text.lastIndexOf(' ')))
                .toList();
    }

    /** Orders that wait on the queue and are in nobody's hand. */
    public long waiting() throws IOException {
        return channel.messageCount(ordersQueue);
    }

    public GetResponse deadLetter() throws IOException {
        return channel.basicGet(Names.deadQueue(ordersQueue), true);
    }

    private void hear(Delivery message) {
        OutgoingEvent event = OutgoingEvent.of(
                message.getProperties().getMessageId(), message.getProperties().getHeaders());
        heard.add(commander.verify(new FakeWire.Sent(event, message.getBody())));
    }

    private void giveToken(HttpExchange exchange) throws IOException {
        try (exchange) {
            WorkerToken token = commander.fetch();
            String answer = "{\"token\":\"%s\",\"secret\":\"%s\",\"expires_at\":\"%s\",\"expires_in_seconds\":30}"
                    .formatted(token.token(), token.secret(), token.expiresAt());
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Removes what this test made, and closes. */
    @Override
    public void close() throws IOException {
        http.stop(0);
        channel.queueDelete(ordersQueue);
        channel.queueDelete(Names.deadQueue(ordersQueue));
        connection.close();
    }
}
