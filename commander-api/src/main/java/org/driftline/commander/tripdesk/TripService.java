package org.driftline.commander.tripdesk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.http.VersionTag;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.progress.TrackKeeper;
import org.driftline.commander.trip.Asked;
import org.driftline.commander.trip.Trip;
import org.driftline.commander.trip.TripEvents;
import org.driftline.commander.trip.TripGate;
import org.driftline.commander.trip.TripJournal;
import org.driftline.commander.unit.Unit;
import org.driftline.commander.unit.UnitStore;
import org.driftline.events.Envelope;

/** Plans trips: state and events in one transaction. */
@ApplicationScoped
class TripService {
    private final TripGate gate;
    private final UnitStore units;
    private final TripJournal journal;
    private final TrackKeeper tracks;
    private final Clock clock = Clock.systemUTC();

    @Inject
    TripService(TripGate gate, UnitStore units, TripJournal journal, TrackKeeper tracks) {
        this.gate = gate;
        this.units = units;
        this.journal = journal;
        this.tracks = tracks;
    }

    Uni<Trip> plan(PostedTrip posted, Asked asked) {
        return journal.inTransaction(session -> gate.planFor(session, posted.missionId(), asked.caller())
                        .chain(() -> unit(session, posted.unitId()))
                        .invoke(TripService::mustBeInUse)
                        .map(unit ->
                                Trip.planned(posted.with(unit), asked.caller().id(), now()))
                        .call(trip -> journal.begin(
                                session,
                                change(trip, asked, List.of(told(trip, asked).created())))))
                .invoke(trip -> Log.infof("trip planned tripId=%s unitId=%s", trip.id(), posted.unitId()));
    }

    /** Gives a trip that is still at this version another plan. */
    Uni<Trip> replan(UUID id, PostedTrip posted, VersionTag seen, Asked asked) {
        return journal.inTransaction(session -> gate.toChange(session, id, asked.caller())
                .invoke(trip -> seen.requireVersion(trip.version()))
                .call(trip -> gate.planFor(session, newMission(trip, posted), asked.caller()))
                .chain(trip -> unit(session, posted.unitId())
                        .invoke(unit -> mustBeUsable(unit, trip))
                        .map(unit -> trip.replanned(posted.with(unit), now())))
                .call(trip -> journal.write(
                        session, change(trip, asked, List.of(told(trip, asked).updated()))))
                .call(trip -> tracks.recount(session, trip)));
    }

    /** The mission that a trip is newly for; null when it is for the one that it was. */
    private static @Nullable UUID newMission(Trip trip, PostedTrip posted) {
        return Objects.equals(trip.plan().missionId(), posted.missionId()) ? null : posted.missionId();
    }

    private Uni<Unit> unit(Mutiny.StatelessSession session, UUID id) {
        return units.hold(session, id)
                .map(unit -> unit.orElseThrow(() -> DomainError.invalid("unit_id", "is of no unit")));
    }

    /** A unit may be taken out of use during its trip, which then still goes on. */
    private static void mustBeUsable(Unit unit, Trip trip) {
        if (!unit.id().equals(trip.plan().unitId())) {
            mustBeInUse(unit);
        }
    }

    private static void mustBeInUse(Unit unit) {
        if (unit.archivedAt() != null) {
            throw DomainError.invalid("unit_id", "is of a unit that is out of use since " + unit.archivedAt());
        }
    }

    private static TripJournal.Change change(Trip trip, Asked asked, List<Envelope> events) {
        return new TripJournal.Change(trip, asked.correlationId(), events);
    }

    private static TripEvents told(Trip trip, Asked asked) {
        return new TripEvents(trip, asked.correlationId());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
