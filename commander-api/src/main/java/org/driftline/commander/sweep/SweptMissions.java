package org.driftline.commander.sweep;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Database;
import org.driftline.commander.history.MissionChange;
import org.driftline.commander.history.MissionJournal;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionStore;

/** Changes missions that nobody has said anything about, each in a transaction of its own. */
@ApplicationScoped
class SweptMissions {
    private final MissionStore missions;
    private final MissionJournal journal;
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    @Inject
    SweptMissions(MissionStore missions, MissionJournal journal, Database database) {
        this.missions = missions;
        this.journal = journal;
        this.database = database;
    }

    /**
     * Decides with the mission locked, and now: another commander may have been quicker, or its soldier. Committed, and
     * everybody told, when this is done.
     */
    Uni<Optional<MissionChange>> change(UUID id, BiFunction<Mission, Instant, Optional<MissionChange>> decision) {
        return database.apart(() -> database.inTransaction(session -> change(session, id, decision)))
                .invoke(change -> change.ifPresent(journal::committed));
    }

    private Uni<Optional<MissionChange>> change(
            Mutiny.StatelessSession session, UUID id, BiFunction<Mission, Instant, Optional<MissionChange>> decision) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return missions.lock(session, id)
                .map(mission -> mission.flatMap(held -> decision.apply(held, now)))
                .call(change -> change.map(decided -> journal.write(session, decided))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
