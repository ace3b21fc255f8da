package org.driftline.commander.meter;

import java.util.function.ToDoubleFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.Database;
import org.driftline.events.MissionStatus;

/**
 * What waits in the database, as gauges. Every commander shows the same, so queries take the largest, not the sum. A gauge is
 * NaN while the database cannot be asked: an old number would hide just that.
 */
@ApplicationScoped
class BacklogMeters {
    private final BacklogStore store;
    private final Database database;
    private final MeterRegistry meters;
    private volatile @Nullable Backlog seen;

    @Inject
    BacklogMeters(BacklogStore store, Database database, MeterRegistry meters) {
        this.store = store;
        this.database = database;
        this.meters = meters;
        for (MissionStatus status : MissionStatus.values()) {
            if (!status.isTerminal()) {
                gauge("driftline.missions", "Missions that have not ended", backlog -> backlog.missions(status))
                        .tag("status", status.name())
                        .register(meters);
            }
        }
        register("driftline.queued.oldest", "How long the oldest QUEUED mission has been that", Backlog::oldestQueued);
        register(
                "driftline.outbox.oldest",
                "How long the oldest unpublished message has waited",
                Backlog::oldestMessage);
        gauge("driftline.outbox.messages", "Messages that the broker has not confirmed", Backlog::outbox)
                .register(meters);
        gauge("driftline.safety.critical.open", "Critical safety events not resolved", Backlog::criticalOpen)
                .register(meters);
    }

    @Scheduled(
            every = "${driftline.meters-beat:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> beat() {
        return database.apart(() -> database.reading(store::look))
                .invoke(backlog -> seen = backlog)
                .replaceWithVoid()
                .onFailure()
                .recoverWithItem(this::unseen);
    }

    private @Nullable Void unseen(Throwable failure) {
        seen = null;
        Log.debugf("backlog not looked at: %s", failure.toString());
        return null;
    }

    private void register(String name, String description, ToDoubleFunction<Backlog> number) {
        gauge(name, description, number).baseUnit("seconds").register(meters);
    }

    private Gauge.Builder<BacklogMeters> gauge(String name, String description, ToDoubleFunction<Backlog> number) {
        return Gauge.builder(name, this, self -> self.value(number)).description(description);
    }

    private double value(ToDoubleFunction<Backlog> number) {
        Backlog backlog = seen;
        return backlog == null ? Double.NaN : number.applyAsDouble(backlog);
    }
}
