package org.driftline.commander.projection;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.broker.BrokerWatch;
import org.driftline.commander.database.Database;
import org.driftline.commander.mission.MissionChange;
import org.driftline.commander.mission.MissionJournal;
import org.driftline.commander.mission.MissionStore;

/** Takes missions from soldiers who fell silent while we were listening. */
@ApplicationScoped
class LeaseSweeper {
    private final LostLeaseStore silent;
    private final MissionStore missions;
    private final MissionJournal journal;
    private final BrokerWatch broker;
    private final Database database;
    private final LeaseConfig config;
    private final Clock clock = Clock.systemUTC();
    private final Listening listening = new Listening(clock.instant());

    @Inject
    LeaseSweeper(
            LostLeaseStore silent,
            MissionStore missions,
            MissionJournal journal,
            BrokerWatch broker,
            Database database,
            LeaseConfig config) {
        this.silent = silent;
        this.missions = missions;
        this.journal = journal;
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

    private Uni<Optional<MissionChange>> take(UUID id, Instant limit) {
        return database.apart(() -> database.inTransaction(session -> take(session, id, limit)))
                .invoke(taken -> taken.ifPresent(this::tellOthers));
    }

    /** Looks again with the mission locked: another commander may have been quicker, or the soldier. */
    private Uni<Optional<MissionChange>> take(Mutiny.StatelessSession session, UUID id, Instant limit) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return missions.lock(session, id)
                .map(mission -> mission.flatMap(held -> LostLease.of(held, limit, now)))
                .call(change -> change.map(lost -> journal.write(session, lost))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private void interrupted(Throwable failure) {
        listening.interrupted(clock.instant());
        Log.warnf("leases wait to be looked at: %s", failure.toString());
    }

    private void tellOthers(MissionChange lost) {
        journal.committed(lost);
        Log.warnf(
                "lease lost missionId=%s attempt=%d",
                lost.mission().id(), lost.mission().state().attempt());
    }
}
