package org.driftline.commander.status;

import java.time.Duration;
import java.util.concurrent.ExecutionException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.broker.BrokerUse;
import org.driftline.events.amqp.BrokerGate;
import org.driftline.events.amqp.TopologyMismatchException;
import org.driftline.events.connector.BrokerConfig;

/** Keeps somebody listening at the status queue: a queue that was deleted is made again, and listened to again. */
@ApplicationScoped
class StatusListener {
    private static final Duration ASK_AGAIN = Duration.ofDays(365);

    private final StatusConsumer consumer;
    private final Config config;
    private @Nullable Thread thread;
    private volatile boolean stopping;

    @Inject
    StatusListener(StatusConsumer consumer, Config config) {
        this.consumer = consumer;
        this.config = config;
    }

    /** After the commander's own start, which waits for broker and database. */
    void start(@Observes StartupEvent started) {
        Thread begun = new Thread(this::listen, "commander-statuses");
        begun.setDaemon(true);
        thread = begun;
        begun.start();
    }

    private void listen() {
        try {
            while (!stopping) {
                awaitQueue();
                consumer.start().get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TopologyMismatchException | IllegalStateException | ExecutionException e) {
            Log.error("cannot listen to soldiers; a person must look at the broker", e);
        }
    }

    private void awaitQueue() throws InterruptedException, TopologyMismatchException {
        if (BrokerUse.isConfigured(config)) {
            new BrokerGate(BrokerConfig.address(config), BrokerConfig.topology(config), Log::warn).await(ASK_AGAIN);
        }
    }

    void stop(@Observes ShutdownEvent ending) {
        stopping = true;
        consumer.stop();
        Thread listening = thread;
        if (listening != null) {
            listening.interrupt();
        }
    }
}
