package org.driftline.commander.broker;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

import org.driftline.events.Names;
import org.driftline.events.amqp.Failures;
import org.driftline.events.connector.BrokerConfig;

/** Looks at the broker every two seconds, over a connection of its own: the consumer's may be what is broken. */
@ApplicationScoped
public class BrokerWatch {
    private static final int ABORT_MS = 500;

    private final @Nullable ConnectionFactory factory;
    private final String ordersQueue;
    private @Nullable Channel channel;
    private volatile BrokerSight sight;

    @Inject
    BrokerWatch(Config config) {
        boolean used = BrokerUse.isConfigured(config);
        this.factory = used ? BrokerConfig.address(config).connectionFactory() : null;
        this.ordersQueue = BrokerConfig.ordersQueue(config);
        this.sight = new BrokerSight(!used, 0, 0, Instant.now(), used ? "not looked at yet" : "no broker is used");
    }

    /** What was seen last. */
    public BrokerSight sight() {
        return sight;
    }

    @Scheduled(
            every = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    synchronized void look() {
        if (factory == null) {
            return;
        }
        Instant asked = Instant.now();
        try {
            Channel open = channel(factory);
            int backlog = open.queueDeclarePassive(Names.STATUS_QUEUE).getMessageCount();
            int orders = open.queueDeclarePassive(ordersQueue).getMessageCount();
            sight = new BrokerSight(true, backlog, orders, asked, backlog + " status events wait");
        } catch (IOException | TimeoutException | AlreadyClosedException e) {
            sight = new BrokerSight(false, 0, 0, asked, Failures.text(e));
            close();
        }
    }

    private Channel channel(ConnectionFactory connections) throws IOException, TimeoutException {
        Channel current = channel;
        if (current == null || !current.isOpen()) {
            close();
            current = connections.newConnection("driftline-commander-watch").createChannel();
            channel = current;
        }
        return current;
    }

    @PreDestroy
    synchronized void close() {
        Channel current = channel;
        if (current != null) {
            Connection connection = current.getConnection();
            channel = null;
            connection.abort(ABORT_MS);
        }
    }
}
