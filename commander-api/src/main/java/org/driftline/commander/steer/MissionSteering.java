package org.driftline.commander.steer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.cleanup.ObjectDeletions;
import org.driftline.commander.database.Database;
import org.driftline.commander.dispatch.MissionDispatch;
import org.driftline.commander.history.MissionChange;
import org.driftline.commander.history.MissionJournal;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.mission.Closure;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionStore;
import org.driftline.commander.outbox.OutboxStore;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.events.MissionStatus;
import org.driftline.io.store.ObjectKey;

/** Steers missions: each move is decided and written in one transaction, with the mission locked. */
@ApplicationScoped
public class MissionSteering {
    private static final Duration SOLDIER_STOPS = Duration.ofMinutes(1);

    private final MissionStore missions;
    private final MissionDispatch dispatch;
    private final MissionJournal journal;
    private final OutboxStore outbox;
    private final ObjectDeletions objects;
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    @Inject
    MissionSteering(
            MissionStore missions,
            MissionDispatch dispatch,
            MissionJournal journal,
            OutboxStore outbox,
            ObjectDeletions objects,
            Database database) {
        this.missions = missions;
        this.dispatch = dispatch;
        this.journal = journal;
        this.outbox = outbox;
        this.objects = objects;
        this.database = database;
    }

    /** Sends a mission out of CREATED, unless something holds it; it then says what. CONFLICT from any other status. */
    public Uni<Mission> start(UUID id) {
        return change(id, this::start);
    }

    /** Ends a mission that has not ended; CONFLICT if it has. */
    public Uni<Mission> cancel(UUID id, Caller by, @Nullable String reason) {
        return change(id, (session, mission) -> cancel(session, mission, by, reason));
    }

    /** Queues a FAILED mission again; CONFLICT from any other status, when it is closed, or while something holds it. */
    public Uni<Mission> retry(UUID id, Caller by) {
        return change(id, (session, mission) -> retry(session, mission, by));
    }

    /** Notes how the search ended, and cancels a mission that has not ended; CONFLICT if that was noted already. */
    Uni<Mission> close(UUID id, PostedClosure posted, Caller by) {
        return change(id, (session, mission) -> {
            Closure closure = new Closure(posted.outcome(), posted.note(), by.id(), by.name(), now());
            MissionChange change = Moves.close(mission, closure, by);
            return missions.close(session, change.mission())
                    .chain(() -> letGo(session, change))
                    .replaceWith(change);
        });
    }

    /** Makes the move that a client means by a status. */
    Uni<Mission> moveTo(UUID id, MissionStatus wanted, Caller by) {
        return change(id, (session, mission) -> switch (Moves.wish(mission, wanted)) {
            case START -> start(session, mission);
            case RETRY -> retry(session, mission, by);
            case CANCEL -> cancel(session, mission, by, null);
        });
    }

    private Uni<MissionChange> cancel(
            Mutiny.StatelessSession session, Mission mission, Caller by, @Nullable String reason) {
        MissionChange change = Moves.cancel(mission, by, reason, now());
        return letGo(session, change).replaceWith(change);
    }

    /** Nobody will take up an order that is still here, and what a soldier stored goes when it has surely stopped. */
    private Uni<Void> letGo(Mutiny.StatelessSession session, MissionChange change) {
        UUID id = change.mission().id();
        Uni<Void> withdrawn = outbox.withdrawOrders(session, id);
        return change.ended() == null
                ? withdrawn
                : withdrawn.chain(() -> objects.add(session, ObjectKey.of(id.toString(), "attempts"), SOLDIER_STOPS));
    }

    private Uni<MissionChange> start(Mutiny.StatelessSession session, Mission mission) {
        if (mission.status() != MissionStatus.CREATED) {
            throw Moves.conflict("The mission is " + mission.status() + "; only one that is CREATED can be started");
        }
        return dispatch.start(session, mission, now());
    }

    private Uni<MissionChange> retry(Mutiny.StatelessSession session, Mission mission, Caller by) {
        MissionChange change = Moves.retry(mission, by, now());
        return dispatch.hold(session, mission).map(hold -> {
            if (hold.isPresent()) {
                throw Moves.conflict(
                        "The mission cannot be retried yet: " + hold.get().message());
            }
            return change;
        });
    }

    /** Whatever else the transaction writes, the change is written by this. */
    Uni<Mission> change(UUID id, BiFunction<Mutiny.StatelessSession, Mission, Uni<MissionChange>> decide) {
        return database.inTransaction(session -> missions.lock(session, id)
                        .map(found -> found.orElseThrow(() -> missing(id)))
                        .chain(mission -> decide.apply(session, mission))
                        .call(change -> journal.write(session, change)))
                .invoke(this::committed)
                .map(MissionChange::mission);
    }

    private void committed(MissionChange change) {
        journal.committed(change);
        Log.infof(
                "mission steered missionId=%s status=%s version=%d",
                change.mission().id(),
                change.mission().status(),
                change.mission().version());
    }

    static DomainError missing(UUID id) {
        return new DomainError(ErrorKind.NOT_FOUND, "There is no mission " + id);
    }

    /** PostgreSQL keeps microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
