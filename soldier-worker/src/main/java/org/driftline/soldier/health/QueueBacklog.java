package org.driftline.soldier.health;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.ShutdownSignalException;

import org.driftline.events.amqp.BrokerAddress;

/** Asks the broker how many orders wait, over a connection of its own: the consumer's may be what is broken. */
public final class QueueBacklog {
    private final ConnectionFactory factory;
    private final String queue;

    public QueueBacklog(BrokerAddress broker, String queue) {
        this.factory = broker.connectionFactory();
        this.queue = queue;
    }

    /**
     * How many orders are ready to be handed over.
     *
     * @throws IOException if the broker cannot be asked
     */
    public int ready() throws IOException {
        try (Connection connection = factory.newConnection("driftline-soldier-watch");
                Channel channel = connection.createChannel()) {
            return channel.queueDeclarePassive(queue).getMessageCount();
        } catch (TimeoutException | ShutdownSignalException e) {
            throw new IOException("the broker does not answer: " + e, e);
        }
    }
}
