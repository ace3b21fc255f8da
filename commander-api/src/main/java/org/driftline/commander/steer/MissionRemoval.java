package org.driftline.commander.steer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.cleanup.ObjectDeletions;
import org.driftline.commander.database.Database;
import org.driftline.commander.history.MissionChange;
import org.driftline.commander.history.MissionDeleted;
import org.driftline.commander.history.MissionEvents;
import org.driftline.commander.history.MissionJournal;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.journal.EventJournal;
import org.driftline.commander.journal.Telling;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionStore;
import org.driftline.commander.outbox.OutboxStore;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.io.store.ObjectKey;

/**
 * Removes missions with all that belongs to them. A mission that waits or runs is cancelled first, in the same transaction, so
 * that soldiers let go of it. Its objects go in the background; its events stay.
 */
@ApplicationScoped
class MissionRemoval {
    private final MissionStore missions;
    private final MissionJournal journal;
    private final EventJournal events;
    private final OutboxStore outbox;
    private final ObjectDeletions objects;
    private final Database database;
    private final Event<MissionDeleted> listeners;
    private final Clock clock = Clock.systemUTC();

    @Inject
    MissionRemoval(
            MissionStore missions,
            MissionJournal journal,
            EventJournal events,
            OutboxStore outbox,
            ObjectDeletions objects,
            Database database,
            Event<MissionDeleted> listeners) {
        this.missions = missions;
        this.journal = journal;
        this.events = events;
        this.outbox = outbox;
        this.objects = objects;
        this.database = database;
        this.listeners = listeners;
    }

    /** Removes a mission, for its owner or somebody who steers every search; NOT_FOUND and FORBIDDEN. */
    Uni<Void> remove(UUID id, Caller by) {
        return database.inTransaction(session -> missions.lock(session, id)
                        .map(found -> found.orElseThrow(() -> MissionSteering.missing(id)))
                        .chain(mission -> remove(session, permitted(mission, by), by)))
                .invoke(this::tellOthers)
                .replaceWithVoid();
    }

    private static Mission permitted(Mission mission, Caller by) {
        if (!by.sees(mission.details().owner())) {
            throw new DomainError(ErrorKind.FORBIDDEN, "Only the owner of a mission, or a coordinator, can delete it");
        }
        return mission;
    }

    private Uni<Removed> remove(Mutiny.StatelessSession session, Mission mission, Caller by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<MissionChange> cancelled = mission.status().isTerminal()
                ? Optional.empty()
                : Optional.of(Moves.cancel(mission, by, "deleted", now));
        Mission last = cancelled.map(MissionChange::mission).orElse(mission);
        Telling deleted = new Telling(
                mission.subject(),
                mission.details().correlationId(),
                List.of(MissionEvents.deleted(last, by.name(), now)));
        return cancelled
                .map(change -> journal.write(session, change))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> outbox.withdrawOrders(session, mission.id()))
                .chain(() -> events.tell(session, deleted))
                .chain(() -> objects.add(session, ObjectKey.of(mission.id().toString()), Duration.ZERO))
                .chain(() -> missions.delete(session, mission.id()))
                .replaceWith(new Removed(last, cancelled));
    }

    private void tellOthers(Removed removed) {
        removed.cancelled().ifPresent(journal::committed);
        events.committed(removed.mission().subject());
        listeners.fire(new MissionDeleted(removed.mission().id()));
        Log.infof("mission deleted missionId=%s", removed.mission().id());
    }

    private record Removed(Mission mission, Optional<MissionChange> cancelled) {}
}
