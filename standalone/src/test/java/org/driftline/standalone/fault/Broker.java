package org.driftline.standalone.fault;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import org.jspecify.annotations.Nullable;

import org.driftline.standalone.endtoend.Line;
import org.driftline.standalone.endtoend.RealServers;

/** A test's own way to the broker: it looks into queues, and does what nobody should. */
final class Broker implements AutoCloseable {
    private final ConnectionFactory factory = new ConnectionFactory();
    private @Nullable Connection connection;

    /** The broker of a line; connects when it is needed, again after the broker was away. */
    static Broker of(Line line) throws Exception {
        Broker broker = new Broker();
        broker.factory.setUri(line.servers().amqpUrl());
        broker.factory.setAutomaticRecoveryEnabled(false);
        return broker;
    }

    interface Work<T> {
        T on(Channel channel) throws Exception;
    }

    /** Does something on a channel of its own. */
    synchronized <T> T with(Work<T> work) throws Exception {
        Connection current = connection;
        if (current == null || !current.isOpen()) {
            current = factory.newConnection("driftline-fault-test");
            connection = current;
        }
        try (Channel channel = current.createChannel()) {
            return work.on(channel);
        }
    }

    /** How many messages wait on a queue. */
    int waiting(String queue) throws Exception {
        return with(channel -> channel.queueDeclarePassive(queue).getMessageCount());
    }

    /** Whether a queue is there. */
    boolean has(String queue) throws Exception {
        try {
            waiting(queue);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    void publish(String exchange, String key, BasicProperties properties, byte[] body) throws Exception {
        with(channel -> {
            channel.confirmSelect();
            channel.basicPublish(exchange, key, properties, body);
            channel.waitForConfirmsOrDie(TimeUnit.SECONDS.toMillis(10));
            return true;
        });
    }

    /** Takes the next message off a queue, or null. */
    @Nullable GetResponse take(String queue) throws Exception {
        return with(channel -> channel.basicGet(queue, true));
    }

    /** RabbitMQ's own command line, on our own broker. */
    static String control(String... arguments) throws IOException {
        String[] command = new String[arguments.length + 1];
        command[0] = "rabbitmqctl";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return RealServers.services(command);
    }

    @Override
    public void close() throws IOException {
        Connection current = connection;
        if (current != null) {
            current.abort(500);
        }
    }
}
