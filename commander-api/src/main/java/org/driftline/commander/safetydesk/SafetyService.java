package org.driftline.commander.safetydesk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.Database;
import org.driftline.commander.fields.PageCursor;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.journal.EventJournal;
import org.driftline.commander.journal.Telling;
import org.driftline.commander.mission.MissionStore;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.commander.safety.Handling;
import org.driftline.commander.safety.SafetyEvent;
import org.driftline.commander.safety.SafetyFilter;
import org.driftline.commander.safety.SafetyReport;
import org.driftline.commander.safety.SafetyStore;
import org.driftline.commander.sharing.MissionAccess;
import org.driftline.commander.sharing.ShareStore;

/** Takes safety events in, and lets people handle them. */
@ApplicationScoped
class SafetyService {
    private final SafetyStore store;
    private final SafetyPlaces places;
    private final MissionStore missions;
    private final ShareStore shares;
    private final EventJournal journal;
    private final SafetyRelease release;
    private final Database database;
    private final SafetyMeters meters;
    private final Clock clock = Clock.systemUTC();

    @Inject
    SafetyService(
            SafetyStore store,
            SafetyPlaces places,
            MissionStore missions,
            ShareStore shares,
            EventJournal journal,
            SafetyRelease release,
            Database database,
            SafetyMeters meters) {
        this.store = store;
        this.places = places;
        this.missions = missions;
        this.shares = shares;
        this.journal = journal;
        this.release = release;
        this.database = database;
        this.meters = meters;
    }

    /** Takes one in; from the commit on, a critical one holds. */
    Uni<SafetyEvent> report(Caller caller, ObjectNode body, String correlationId) {
        Instant now = now();
        SafetyReport posted = SafetyBody.read(body, now);
        return database.inTransaction(session -> places.locate(session, posted, caller)
                        .map(report ->
                                new SafetyEvent(UUID.randomUUID(), caller.id(), caller.name(), report, now, null, null))
                        .call(event -> lockMission(session, event))
                        .call(event -> store.add(session, event))
                        .call(event -> tell(session, event, correlationId)))
                .invoke(this::committed)
                .invoke(event -> meters.reported(event.report()));
    }

    Uni<SafetyEvent> acknowledge(Caller caller, UUID id, Note note) {
        return handle(caller, id, note, SafetyEvent::acknowledged);
    }

    /** Ends one; what only waited for that goes. */
    Uni<SafetyEvent> resolve(Caller caller, UUID id, Note note) {
        return handle(caller, id, note, SafetyEvent::resolved)
                .call(event -> release.lookAgain().emitOn(Database.here()));
    }

    Uni<SafetyEvent> find(Caller caller, UUID id) {
        return database.reading(session -> store.find(session, id, caller)).map(found -> visible(found, id));
    }

    Uni<SafetyView.Page> page(Caller caller, SafetyFilter filter) {
        return database.reading(session -> store.page(session, caller, filter))
                .map(found -> new SafetyView.Page(
                        filter.slice().shown(found).stream().map(SafetyView::of).toList(),
                        filter.slice().next(found, last -> new PageCursor(last.reportedAt(), last.id()))));
    }

    private Uni<SafetyEvent> handle(
            Caller caller, UUID id, Note note, BiFunction<SafetyEvent, Handling, SafetyEvent> move) {
        Handling handling = Handling.by(caller, now(), note.text());
        return database.inTransaction(session -> store.lock(session, id, caller)
                        .map(found -> visible(found, id))
                        .call(event -> permit(session, caller, event))
                        .map(event -> move.apply(event, handling))
                        .call(event -> lockMission(session, event))
                        .call(event -> store.handle(session, event, handling))
                        .call(event -> tell(session, event, note.correlationId())))
                .invoke(this::committed);
    }

    /** Whoever may only see the mission may only see its safety events. */
    private Uni<Void> permit(Mutiny.StatelessSession session, Caller caller, SafetyEvent event) {
        UUID mission = event.report().place().missionId();
        if (caller.sees(event.owner())
                || caller.id().equals(event.report().place().tripOwner())) {
            return Uni.createFrom().voidItem();
        }
        Uni<MissionAccess> access =
                mission == null ? Uni.createFrom().item(MissionAccess.READ) : shares.access(session, mission, caller);
        return access.invoke(may -> {
                    if (may != MissionAccess.WRITE) {
                        throw new DomainError(ErrorKind.FORBIDDEN, "You may see this safety event, not handle it");
                    }
                })
                .replaceWithVoid();
    }

    /** Events of one mission keep their order only when they are written one after the other. */
    private Uni<Void> lockMission(Mutiny.StatelessSession session, SafetyEvent event) {
        UUID mission = event.report().place().missionId();
        return mission == null
                ? Uni.createFrom().voidItem()
                : missions.lock(session, mission).replaceWithVoid();
    }

    private Uni<Void> tell(Mutiny.StatelessSession session, SafetyEvent event, String correlationId) {
        return journal.tell(
                session,
                new Telling(event.subject(), correlationId, List.of(SafetyEnvelopes.of(event, correlationId))));
    }

    private void committed(SafetyEvent event) {
        journal.committed(event.subject());
        Log.infof(
                "safety event %s id=%s severity=%s type=%s",
                event.status(),
                event.id(),
                event.report().severity(),
                event.report().type());
    }

    private static SafetyEvent visible(Optional<SafetyEvent> found, UUID id) {
        return found.orElseThrow(() -> new DomainError(ErrorKind.NOT_FOUND, "There is no safety event " + id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * What somebody says.
     *
     * @param text in words, or null
     * @param correlationId what he called the request
     */
    record Note(@Nullable String text, String correlationId) {}
}
