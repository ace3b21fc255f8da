package org.driftline.events.amqp;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;

import org.driftline.events.Names;

/**
 * What must stand on the broker, as data. Declaring it again changes nothing.
 *
 * @param exchanges all durable
 * @param queues all durable
 * @param bindings from exchanges to queues
 */
public record Topology(List<Exchange> exchanges, List<Queue> queues, List<Binding> bindings) {
    /**
     * How often RabbitMQ delivers one message before it dead-letters it by itself. Attempts are counted by us, in new
     * messages, so that an order is delivered twice at most; this is only the net under a consumer that settles nothing.
     */
    private static final int DELIVERY_LIMIT = 100;

    private static final System.Logger LOG = System.getLogger(Topology.class.getName());

    /** From 0; {@link org.driftline.events.Priority#amqp} is below it. */
    private static final int PRIORITIES = 10;

    /** Copies the lists. */
    public Topology {
        exchanges = List.copyOf(exchanges);
        queues = List.copyOf(queues);
        bindings = List.copyOf(bindings);
    }

    /** All that Driftline needs, for a broker of this kind. */
    public static Topology of(BrokerKind kind, String ordersQueue) {
        return new Topology(
                List.of(
                        new Exchange(Names.ORDERS_EXCHANGE, BuiltinExchangeType.DIRECT),
                        new Exchange(Names.STATUS_EXCHANGE, BuiltinExchangeType.DIRECT),
                        new Exchange(Names.EVENTS_EXCHANGE, BuiltinExchangeType.TOPIC),
                        new Exchange(Names.DEAD_EXCHANGE, BuiltinExchangeType.DIRECT)),
                List.of(
                        new Queue(ordersQueue, orders(kind, ordersQueue), kind == BrokerKind.RABBITMQ),
                        deadQueue(kind, ordersQueue),
                        new Queue(Names.STATUS_QUEUE, statuses(kind)),
                        deadQueue(kind, Names.STATUS_QUEUE)),
                List.of(
                        new Binding(ordersQueue, Names.ORDERS_EXCHANGE, ordersQueue),
                        deadBinding(ordersQueue),
                        new Binding(Names.STATUS_QUEUE, Names.STATUS_EXCHANGE, Names.STATUS_QUEUE),
                        deadBinding(Names.STATUS_QUEUE)));
    }

    /**
     * Declares all of it.
     *
     * @throws TopologyMismatchException if something of a name exists otherwise; the channel is closed then
     * @throws IOException if the connection fails
     */
    public void declare(Channel channel) throws IOException {
        for (Exchange exchange : exchanges) {
            TopologyMismatchException.explain(
                    "exchange " + exchange.name(),
                    () -> channel.exchangeDeclare(exchange.name(), exchange.type(), true));
        }
        for (Queue queue : queues) {
            if (queue.adopted()) {
                declareOrAdopt(channel.getConnection(), queue);
            } else {
                declare(channel, queue);
            }
        }
        for (Binding binding : bindings) {
            channel.queueBind(binding.queue(), binding.exchange(), binding.routingKey());
        }
    }

    /**
     * Asks for every exchange and queue, which needs no permission at all; bindings cannot be asked for.
     *
     * @throws IOException if one is not there, or the connection fails; the channel is closed then
     */
    public void expect(Channel channel) throws IOException {
        for (Exchange exchange : exchanges) {
            channel.exchangeDeclarePassive(exchange.name());
        }
        for (Queue queue : queues) {
            channel.queueDeclarePassive(queue.name());
        }
    }

    private static void declare(Channel channel, Queue queue) throws IOException {
        TopologyMismatchException.explain(
                "queue " + queue.name(),
                () -> channel.queueDeclare(queue.name(), true, false, false, queue.arguments()));
    }

    /** On a channel of its own, which the broker closes when the queue stands there with other arguments. */
    private static void declareOrAdopt(Connection connection, Queue queue) throws IOException {
        Channel attempt = connection.createChannel();
        if (attempt == null) {
            throw new IOException("the broker allows no more channels");
        }
        try {
            declare(attempt, queue);
        } catch (TopologyMismatchException e) {
            if (!e.isAboutArguments()) {
                throw e;
            }
            LOG.log(
                    System.Logger.Level.WARNING,
                    "queue used as it stands, priorities may not overtake: {0}",
                    e.getMessage());
        } finally {
            attempt.abort();
        }
    }

    /**
     * Classic on RabbitMQ: only there does every version tell all priorities apart. What a lost node would lose stands in
     * the database (docs/adr/0009).
     */
    private static Map<String, Object> orders(BrokerKind kind, String name) {
        return kind == BrokerKind.RABBITMQ
                ? Map.of(
                        "x-queue-type",
                        "classic",
                        "x-max-priority",
                        PRIORITIES,
                        "x-dead-letter-exchange",
                        Names.DEAD_EXCHANGE,
                        "x-dead-letter-routing-key",
                        Names.deadQueue(name))
                : Map.of("x-qpid-priorities", PRIORITIES);
    }

    /** One consumer at a time, so that two commanders cannot overtake each other with a mission's events. */
    private static Map<String, Object> statuses(BrokerKind kind) {
        Map<String, Object> arguments = new HashMap<>();
        if (kind == BrokerKind.RABBITMQ) {
            arguments.putAll(quorum(Names.deadQueue(Names.STATUS_QUEUE)));
        }
        arguments.put("x-single-active-consumer", true);
        return arguments;
    }

    private static Queue deadQueue(BrokerKind kind, String name) {
        return new Queue(
                Names.deadQueue(name), kind == BrokerKind.RABBITMQ ? Map.of("x-queue-type", "quorum") : Map.of());
    }

    private static Binding deadBinding(String name) {
        return new Binding(Names.deadQueue(name), Names.DEAD_EXCHANGE, Names.deadQueue(name));
    }

    private static Map<String, Object> quorum(String dead) {
        return Map.of(
                "x-queue-type",
                "quorum",
                "x-delivery-limit",
                DELIVERY_LIMIT,
                "x-dead-letter-exchange",
                Names.DEAD_EXCHANGE,
                "x-dead-letter-routing-key",
                dead,
                // dead-lettering with confirms of its own, which requires this overflow rule although nothing overflows
                "x-dead-letter-strategy",
                "at-least-once",
                "x-overflow",
                "reject-publish");
    }

    /**
     * A durable exchange.
     *
     * @param name its name
     * @param type how it routes
     */
    public record Exchange(String name, BuiltinExchangeType type) {}

    /**
     * A durable queue.
     *
     * @param name its name
     * @param arguments what the broker should know of it
     * @param adopted whether one that stands there with other arguments is used as it is
     */
    public record Queue(String name, Map<String, Object> arguments, boolean adopted) {
        /** A queue that must stand there with these arguments. */
        public Queue(String name, Map<String, Object> arguments) {
            this(name, arguments, false);
        }

        /** Copies the arguments. */
        public Queue {
            arguments = Map.copyOf(arguments);
        }
    }

    /**
     * What an exchange hands to a queue.
     *
     * @param queue to
     * @param exchange from
     * @param routingKey which messages
     */
    public record Binding(String queue, String exchange, String routingKey) {}
}
