package org.driftline.commander.queue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.rabbitmq.client.AMQP.Queue.DeclareOk;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.broker.BrokerUse;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.events.Names;
import org.driftline.events.connector.BrokerConfig;

/** Looks at queues and empties those of dead letters, over a connection for each call: it is rare, and never in the way. */
@ApplicationScoped
class QueueDesk {
    private static final String DEAD = Names.deadQueue("");

    private final @Nullable ConnectionFactory factory;
    private final String orders;
    private final Map<String, String> purposes = new LinkedHashMap<>();

    @Inject
    QueueDesk(Config config) {
        this.factory =
                BrokerUse.isConfigured(config) ? BrokerConfig.address(config).connectionFactory() : null;
        orders = BrokerConfig.ordersQueue(config);
        purposes.put(orders, "orders that wait for a soldier");
        purposes.put(Names.STATUS_QUEUE, "status events that wait for a commander");
        purposes.put(Names.deadQueue(orders), "orders that were laid aside, with the reason");
        purposes.put(Names.deadQueue(Names.STATUS_QUEUE), "status events that were refused, with the reason");
    }

    /** All of them; blocking. */
    List<QueueView> look() {
        return withConnection(connection ->
                purposes.keySet().stream().map(name -> look(connection, name)).toList());
    }

    /**
     * Empties a queue of dead letters and returns how many there were; blocking.
     *
     * @throws DomainError for any other queue: what waits there belongs to missions
     */
    long clear(String name) {
        requireDead(name);
        return withConnection(connection -> {
            try (Channel channel = connection.createChannel()) {
                return (long) channel.queuePurge(name).getMessageCount();
            } catch (IOException | TimeoutException e) {
                throw away(e);
            }
        });
    }

    /** @throws DomainError for a queue that is none of dead letters */
    void requireDead(String name) {
        if (!purposes.containsKey(name)) {
            throw new DomainError(ErrorKind.NOT_FOUND, "There is no queue " + name);
        }
        if (!name.endsWith(DEAD)) {
            throw new DomainError(
                    ErrorKind.CONFLICT,
                    "What waits on " + name
                            + " belongs to missions, and clearing it would lose them; cancel those instead");
        }
    }

    /** Whether what lies on a queue of dead letters was an order. */
    boolean holdsOrders(String dead) {
        return dead.equals(Names.deadQueue(orders));
    }

    /** Where the letters of a queue of them were to go at first. */
    Origin origin(String dead) {
        return holdsOrders(dead)
                ? new Origin(Names.ORDERS_EXCHANGE, orders)
                : new Origin(Names.STATUS_EXCHANGE, Names.STATUS_QUEUE);
    }

    /** Asking for a queue that is not there closes the channel, so each gets its own. */
    private QueueView look(Connection connection, String name) {
        String purpose = purposes.getOrDefault(name, "");
        try {
            Channel channel = connection.createChannel();
            DeclareOk found = channel.queueDeclarePassive(name);
            QueueView view =
                    new QueueView(name, purpose, true, (long) found.getMessageCount(), (long) found.getConsumerCount());
            channel.abort();
            return view;
        } catch (IOException | AlreadyClosedException e) {
            return new QueueView(name, purpose, false, null, null);
        }
    }

    /** Does work with a connection of its own. */
    <T> T withConnection(Function<Connection, T> work) {
        if (factory == null) {
            throw new DomainError(ErrorKind.UNAVAILABLE, "No broker is used");
        }
        try (Connection connection = factory.newConnection("driftline-commander-queues")) {
            return work.apply(connection);
        } catch (IOException | TimeoutException | AlreadyClosedException e) {
            throw away(e);
        }
    }

    private static DomainError away(Exception cause) {
        return new DomainError(ErrorKind.UNAVAILABLE, "The broker does not answer: " + cause.getMessage());
    }

    /**
     * How messages come to a queue.
     *
     * @param exchange to which they are published
     * @param routingKey under which
     */
    record Origin(String exchange, String routingKey) {}
}
