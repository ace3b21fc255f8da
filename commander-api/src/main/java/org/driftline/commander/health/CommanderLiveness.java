package org.driftline.commander.health;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

import org.driftline.commander.broker.BrokerWatch;
import org.driftline.commander.status.StatusConsumer;

/** Alive unless status events wait and none is taken, which a restart mends. */
@Liveness
@ApplicationScoped
class CommanderLiveness implements HealthCheck {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final BrokerWatch broker;
    private final StatusConsumer consumer;
    private final Clock clock = Clock.systemUTC();
    private final StallWatch watch = new StallWatch(LIMIT, clock.instant());
    private final AtomicLong taken = new AtomicLong();

    private volatile boolean stalled;

    @Inject
    CommanderLiveness(BrokerWatch broker, StatusConsumer consumer) {
        this.broker = broker;
        this.consumer = consumer;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("commander status consumer")
                .status(!stalled)
                .withData("taken", taken.get())
                .build();
    }

    @Scheduled(every = "5s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void look() {
        long now = consumer.taken();
        boolean moved = taken.getAndSet(now) != now || consumer.isBusy();
        stalled = watch.isStalled(broker.sight(), moved, clock.instant());
    }
}
