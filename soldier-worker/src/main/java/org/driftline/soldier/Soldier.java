package org.driftline.soldier;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.MutinyEmitter;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.driftline.events.Channels;
import org.driftline.events.amqp.BrokerAddress;
import org.driftline.events.amqp.BrokerGate;
import org.driftline.events.amqp.TopologyMismatchException;
import org.driftline.events.connector.BrokerConfig;
import org.driftline.soldier.cancel.CancelListener;
import org.driftline.soldier.config.SoldierSettings;
import org.driftline.soldier.config.StartupCheck;
import org.driftline.soldier.health.QueueBacklog;
import org.driftline.soldier.health.StallWatch;
import org.driftline.soldier.order.OrderConsumer;
import org.driftline.soldier.report.TokenSource;
import org.driftline.soldier.wire.ChannelWire;

/** One worker, from the first order it takes to the last one it finishes or hands back. */
@ApplicationScoped
public class Soldier {
    private static final Logger LOG = Logger.getLogger(Soldier.class);
    private static final Duration ASK_AGAIN = Duration.ofDays(365);
    private static final Duration HANDING_BACK = Duration.ofSeconds(5);
    private static final Duration ADMISSION_CHECK = Duration.ofSeconds(1);
    private static final int SIGHTINGS_PER_LIMIT = 6;

    private final StartupCheck check;
    private final Config config;
    private final MeterRegistry registry;

    @Inject
    @Channel(Channels.ORDERS_IN)
    Multi<Message<byte[]>> orders;

    @Inject
    @Channel(Channels.STATUS_OUT)
    MutinyEmitter<byte[]> status;

    @Inject
    @Channel(Channels.ORDERS_RETURN_OUT)
    MutinyEmitter<byte[]> returns;

    @Inject
    @Channel(Channels.DEAD_ORDERS_OUT)
    MutinyEmitter<byte[]> deadLetters;

    private volatile String state = "not started";
    private volatile @Nullable Work work;

    /** What exists while this worker works. */
    private record Work(
            SoldierSettings settings,
            SoldierParts parts,
            OrderConsumer consumer,
            CancelListener listener,
            StallWatch watch,
            Thread intake) {}

    @Inject
    Soldier(StartupCheck check, Config config, MeterRegistry registry) {
        this.check = check;
        this.config = config;
        this.registry = registry;
    }

    void start(@Observes StartupEvent started) throws IOException {
        if (!check.isSoldierWanted()) {
            state = "switched off by driftline.worker.enabled";
            return;
        }
        SoldierSettings settings = check.settings();
        SoldierParts parts = new SoldierParts(
                settings,
                new SoldierParts.Wires(new ChannelWire(status), new ChannelWire(returns), new ChannelWire(deadLetters)),
                registry);
        OrderConsumer consumer =
                new OrderConsumer(orders, parts.desk, settings.limits().maxConcurrentJobs());
        Thread intake = new Thread(this::takeOrders, "soldier-intake");
        CancelListener listener = new CancelListener(BrokerConfig.address(config), parts.cancelled, Clock.systemUTC());
        Work begun = new Work(
                settings,
                parts,
                consumer,
                listener,
                new StallWatch(settings.limits().stallLimit()),
                intake);
        work = begun;
        watchBacklog(begun);
        parts.every(ADMISSION_CHECK, () -> checkAdmission(begun));
        listener.start();
        intake.setDaemon(true);
        intake.start();
    }

    /** Waits for the broker first: a channel that subscribes to nothing stays deaf. */
    private void takeOrders() {
        Work begun = work;
        if (begun == null) {
            return;
        }
        try {
            BrokerAddress broker = BrokerConfig.address(config);
            while (!begun.parts().stop.isStopping()) {
                awaitAdmission(begun.parts().tokens);
                new BrokerGate(broker, BrokerConfig.topology(config), this::waiting).await(ASK_AGAIN);
                state = "taking orders";
                LOG.infof(
                        "taking orders worker=%s broker=%s slots=%d",
                        begun.settings().commander().workerId(),
                        broker,
                        begun.settings().limits().maxConcurrentJobs());
                begun.consumer().start().get();
                state = "the channel of orders ended, starting it again";
                LOG.info(state);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TopologyMismatchException | IllegalStateException | ExecutionException e) {
            state = "cannot take orders: " + e.getMessage();
            LOG.error("cannot take orders; a person must look at the broker", e);
        }
    }

    /** Orders that this worker could not speak about are for others. */
    private void awaitAdmission(TokenSource tokens) throws InterruptedException {
        for (Optional<String> refusal = tokens.refusal(); refusal.isPresent(); refusal = tokens.refusal()) {
            String problem = "takes no orders: " + refusal.get();
            if (!problem.equals(state)) {
                waiting(problem);
            }
            Thread.sleep(ADMISSION_CHECK.toMillis());
        }
    }

    private static void checkAdmission(Work begun) {
        if (begun.parts().tokens.refusal().isPresent() && begun.consumer().isTaking()) {
            begun.consumer().pause();
        }
    }

    private void waiting(String problem) {
        state = problem;
        LOG.warn(problem);
    }

    private void watchBacklog(Work begun) {
        QueueBacklog backlog = new QueueBacklog(BrokerConfig.address(config), BrokerConfig.ordersQueue(config));
        Duration every = begun.settings().limits().stallLimit().dividedBy(SIGHTINGS_PER_LIMIT);
        begun.parts().every(every, () -> look(begun, backlog));
    }

    private static void look(Work begun, QueueBacklog backlog) {
        try {
            OrderConsumer consumer = begun.consumer();
            begun.watch()
                    .saw(new StallWatch.Sighting(
                            Instant.now(), backlog.ready(), consumer.freeSlots(), consumer.taken()));
        } catch (IOException | RuntimeException e) {
            begun.watch().sawNothing();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        Work ending = work;
        if (ending == null) {
            return;
        }
        state = "stopping";
        ending.parts().stop.stopTaking();
        ending.consumer().stopTaking();
        ending.intake().interrupt();
        if (!ending.consumer().awaitIdle(ending.settings().limits().shutdownGrace())) {
            LOG.info("the grace is over, handing back what is still in hand");
            ending.parts().stop.handBack();
            if (!ending.consumer().awaitIdle(HANDING_BACK)) {
                LOG.warn("not everything could be handed back; the broker will give it to another worker");
            }
        }
        ending.listener().close();
        ending.parts().close();
        state = "stopped";
    }

    /** What this worker is at, in words. */
    public String state() {
        return state;
    }

    /** Whether it takes orders, or was told not to. */
    public boolean isReady() {
        Work current = work;
        return current == null ? !check.isSoldierWanted() : current.consumer().isTaking();
    }

    /** Whether orders wait that it should have taken long ago. */
    public boolean isStalled() {
        Work current = work;
        return current != null && current.watch().isStalled(Instant.now());
    }
}
