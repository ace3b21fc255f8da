package org.driftline.commander.status;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.Database;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionChange;
import org.driftline.commander.mission.MissionJournal;
import org.driftline.commander.mission.MissionStore;

/** Judges and applies a signed status in one transaction, with its mission locked, so that no two can be judged at once. */
@ApplicationScoped
class StatusLedger {
    private final MissionStore missions;
    private final AppliedStatusStore applied;
    private final StatusProjection projection;
    private final MissionJournal journal;
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    @Inject
    StatusLedger(
            MissionStore missions,
            AppliedStatusStore applied,
            StatusProjection projection,
            MissionJournal journal,
            Database database) {
        this.missions = missions;
        this.applied = applied;
        this.projection = projection;
        this.journal = journal;
        this.database = database;
    }

    /** Applies a status if it may be applied, committed when this is done, and says what was decided. */
    Uni<Verdict> enter(SignedStatus status) {
        return database.apart(() -> database.inTransaction(session -> judgeAndApply(session, status)))
                .invoke(this::tellOthers)
                .map(Entry::verdict);
    }

    private Uni<Entry> judgeAndApply(Mutiny.StatelessSession session, SignedStatus status) {
        return missions.lock(session, status.event().order().missionId())
                .chain(mission -> judge(session, status, mission.orElse(null)))
                .chain(verdict -> apply(session, status, verdict));
    }

    /** After the lock, in a statement of its own: so it sees what the last holder of the lock has applied. */
    private Uni<Verdict> judge(Mutiny.StatelessSession session, SignedStatus status, @Nullable Mission mission) {
        return applied.digest(session, status.event().eventId()).map(digest -> judge(status, mission, digest));
    }

    private static Verdict judge(SignedStatus status, @Nullable Mission mission, Optional<byte[]> appliedBefore) {
        if (appliedBefore.isEmpty()) {
            return StatusVerifier.judge(status.event(), status.worker(), mission);
        }
        boolean sameBytes = Arrays.equals(appliedBefore.get(), status.message().digest());
        return StatusVerifier.judgeRepeated(status.message().redelivered(), sameBytes);
    }

    private Uni<Entry> apply(Mutiny.StatelessSession session, SignedStatus status, Verdict verdict) {
        if (!(verdict instanceof Verdict.Apply verified)) {
            return Uni.createFrom().item(new Entry(verdict, null));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return applied.add(session, status.event(), status.message().digest(), now)
                .chain(() -> projection.apply(session, verified.status(), now))
                .map(change -> new Entry(verdict, change));
    }

    private void tellOthers(Entry entry) {
        if (entry.change() != null) {
            journal.committed(entry.change());
        }
    }

    private record Entry(Verdict verdict, @Nullable MissionChange change) {}
}
