package org.driftline.commander.dependency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import org.driftline.commander.database.Database;
import org.driftline.commander.dispatch.LateDispatch;
import org.driftline.commander.history.MissionCommitted;
import org.driftline.events.EventTypes;
import org.driftline.events.MissionStatus;

/**
 * Lets missions go when what they waited for is completed, as soon as that is committed, and says why not when it failed. A
 * slow beat finds those whose commander died in between.
 */
@ApplicationScoped
class DependencyRelease {
    private static final int AT_ONCE = 100;

    private final DependencyStore store;
    private final LateDispatch dispatch;
    private final Database database;
    private final Timer waited;
    private final Set<UUID> parents = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final Clock clock = Clock.systemUTC();

    @Inject
    DependencyRelease(DependencyStore store, LateDispatch dispatch, Database database, MeterRegistry meters) {
        this.store = store;
        this.dispatch = dispatch;
        this.database = database;
        this.waited = Timer.builder("driftline.dependency.resolution")
                .description("From the making of a dependency until its parent was completed")
                .register(meters);
    }

    void committed(@Observes MissionCommitted committed) {
        boolean moved =
                committed.events().stream().anyMatch(event -> event.type().equals(EventTypes.STATUS_CHANGED));
        MissionStatus status = committed.mission().status();
        boolean firstOrder = committed.mission().state().attempt() <= 1;
        boolean matters = status.isTerminal() || (status == MissionStatus.QUEUED && !firstOrder);
        if (moved && matters) {
            parents.add(committed.mission().id());
            lookUnlessLooking();
        }
    }

    /** What comes while one look goes on is looked at together. */
    private void lookUnlessLooking() {
        if (!parents.isEmpty() && looking.compareAndSet(false, true)) {
            Set<UUID> now = Set.copyOf(parents);
            parents.removeAll(now);
            database.apart(() -> database.reading(session -> store.waitingFor(session, now)))
                    .chain(this::lookAtAll)
                    .subscribe()
                    .with(done -> looked(), failure -> {
                        Log.warnf("children wait for the next look parents=%d: %s", now.size(), failure.toString());
                        looked();
                    });
        }
    }

    private void looked() {
        looking.set(false);
        lookUnlessLooking();
    }

    @Scheduled(
            every = "${driftline.dependency-sweep:30s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> beat() {
        return database.apart(() -> database.reading(session -> store.forgotten(session, AT_ONCE)))
                .chain(this::lookAtAll)
                .onFailure()
                .invoke(failure -> Log.warnf("children wait for the next look: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    /** Notes which parents of a mission are completed, and lets it go if that was all it waited for. */
    Uni<Void> lookAt(UUID child) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return database.apart(() -> database.inTransaction(session -> store.resolve(session, child, now)))
                .invoke(since -> since.forEach(from -> waited.record(Duration.between(from, now))))
                .chain(() -> dispatch.lookAgain(List.of(child)));
    }

    private Uni<Void> lookAtAll(List<UUID> children) {
        return Multi.createFrom()
                .iterable(children)
                .onItem()
                .transformToUniAndConcatenate(this::lookAt)
                .onItem()
                .ignoreAsUni();
    }
}
