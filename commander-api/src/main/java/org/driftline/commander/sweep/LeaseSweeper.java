package org.driftline.commander.sweep;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import org.driftline.commander.broker.BrokerWatch;
import org.driftline.commander.database.Database;
import org.driftline.commander.history.MissionChange;

/** Takes missions from soldiers who fell silent while we were listening. */
@ApplicationScoped
class LeaseSweeper {
    private final LostLeaseStore silent;
    private final SweptMissions missions;
    private final BrokerWatch broker;
    private final Database database;
    private final LeaseConfig config;
    private final Clock clock = Clock.systemUTC();
    private final Listening listening = new Listening(clock.instant());

    @Inject
    LeaseSweeper(
            LostLeaseStore silent, SweptMissions missions, BrokerWatch broker, Database database, LeaseConfig config) {
        this.silent = silent;
        this.missions = missions;
        this.broker = broker;
        this.database = database;
        this.config = config;
    }

    @Scheduled(
            every = "${driftline.lease-sweep:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> beat() {
        Instant now = clock.instant();
        Instant limit = now.minus(config.lease());
        boolean listened = listening.since(broker.sight(), now).isBefore(limit);
        return listened ? sweep(limit) : Uni.createFrom().voidItem();
    }

    /** Takes all missions whose soldiers were last heard before this. */
    Uni<Void> sweep(Instant limit) {
        return database.apart(() -> database.reading(session -> silent.silentSince(session, limit)))
                .chain(found -> takeAll(found, limit))
                .onFailure()
                .invoke(this::interrupted)
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> takeAll(List<UUID> found, Instant limit) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(id -> take(id, limit))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> take(UUID id, Instant limit) {
        return missions.change(id, (mission, now) -> LostLease.of(mission, limit, now))
                .invoke(taken -> taken.ifPresent(LeaseSweeper::report))
                .replaceWithVoid();
    }

    private void interrupted(Throwable failure) {
        listening.interrupted(clock.instant());
        Log.warnf("leases wait to be looked at: %s", failure.toString());
    }

    private static void report(MissionChange lost) {
        Log.warnf(
                "lease lost missionId=%s attempt=%d",
                lost.mission().id(), lost.mission().state().attempt());
    }
}
