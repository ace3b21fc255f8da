package org.driftline.commander.meter;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.ToDoubleFunction;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.rabbitmq.client.AMQP.Queue.DeclareOk;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.broker.BrokerUse;
import org.driftline.events.Names;
import org.driftline.events.connector.BrokerConfig;

/**
 * What waits on the broker and who listens there, over a connection of its own. A queue is named by its role, because
 * {@code QUEUE_NAME} may name it otherwise. Soldiers consume {@code orders} with one consumer each, so its consumers are the
 * soldiers that are alive, whichever commander they talk to. NaN while a queue cannot be seen.
 */
@ApplicationScoped
class QueueMeters {
    private static final int ABORT_MS = 500;

    private final @Nullable ConnectionFactory factory;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, DeclareOk> seen = new ConcurrentHashMap<>();
    private @Nullable Connection connection;

    @Inject
    QueueMeters(Config config, MeterRegistry meters) {
        this.factory =
                BrokerUse.isConfigured(config) ? BrokerConfig.address(config).connectionFactory() : null;
        String orders = BrokerConfig.ordersQueue(config);
        names.put("orders", orders);
        names.put("status", Names.STATUS_QUEUE);
        names.put("orders.dead", Names.deadQueue(orders));
        names.put("status.dead", Names.deadQueue(Names.STATUS_QUEUE));
        for (String role : names.keySet()) {
            gauge("driftline.queue.messages", role, DeclareOk::getMessageCount)
                    .description("Messages that no consumer has yet")
                    .register(meters);
            gauge("driftline.queue.consumers", role, DeclareOk::getConsumerCount)
                    .description("Who takes messages; of orders, the soldiers that are alive")
                    .register(meters);
        }
    }

    @Scheduled(
            every = "${driftline.meters-beat:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    synchronized void look() {
        if (factory == null) {
            return;
        }
        try {
            Connection open = connection(factory);
            names.forEach((role, name) -> look(open, role, name));
        } catch (IOException | TimeoutException | AlreadyClosedException e) {
            Log.debugf("queues not looked at: %s", e.toString());
            close();
        }
    }

    /** Asking for a queue that is not there closes the channel, so each gets its own. */
    private void look(Connection open, String role, String name) {
        try {
            Channel channel = open.createChannel();
            seen.put(role, channel.queueDeclarePassive(name));
            channel.abort();
        } catch (IOException | AlreadyClosedException e) {
            seen.remove(role);
            Log.debugf("queue not looked at queue=%s: %s", name, e.toString());
        }
    }

    private Connection connection(ConnectionFactory connections) throws IOException, TimeoutException {
        Connection current = connection;
        if (current == null || !current.isOpen()) {
            close();
            current = connections.newConnection("driftline-commander-meters");
            connection = current;
        }
        return current;
    }

    @PreDestroy
    synchronized void close() {
        Connection current = connection;
        connection = null;
        seen.clear();
        if (current != null) {
            current.abort(ABORT_MS);
        }
    }

    private Gauge.Builder<QueueMeters> gauge(String name, String role, ToDoubleFunction<DeclareOk> number) {
        return Gauge.builder(name, this, self -> self.value(role, number)).tag("queue", role);
    }

    private double value(String role, ToDoubleFunction<DeclareOk> number) {
        DeclareOk sight = seen.get(role);
        return sight == null ? Double.NaN : number.applyAsDouble(sight);
    }
}
