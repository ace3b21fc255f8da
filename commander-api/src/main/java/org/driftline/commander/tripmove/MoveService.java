package org.driftline.commander.tripmove;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.trip.Asked;
import org.driftline.commander.trip.Move;
import org.driftline.commander.trip.Trip;
import org.driftline.commander.trip.TripEvents;
import org.driftline.commander.trip.TripGate;
import org.driftline.commander.trip.TripJournal;
import org.driftline.commander.trip.TripStatus;
import org.driftline.events.Envelope;

/** Moves trips on: state and events in one transaction. */
@ApplicationScoped
class MoveService {
    private final TripGate gate;
    private final Departure departure;
    private final TripJournal journal;

    @Inject
    MoveService(TripGate gate, Departure departure, TripJournal journal) {
        this.gate = gate;
        this.departure = departure;
        this.journal = journal;
    }

    /** Moves a trip on; {@code moves} may name steps in between, which are taken too. */
    Uni<Trip> move(UUID id, Function<Trip, List<Move>> moves, Asked asked) {
        return journal.inTransaction(session -> gate.toChange(session, id, asked.caller())
                        .chain(trip -> take(session, trip, moves.apply(trip), asked)))
                .invoke(trip -> Log.infof(
                        "trip moved tripId=%s status=%s",
                        trip.id(), trip.status().wire()));
    }

    private Uni<Trip> take(Mutiny.StatelessSession session, Trip from, List<Move> moves, Asked asked) {
        Trip to = from;
        List<Envelope> events = new ArrayList<>();
        for (Move move : moves) {
            TripStatus before = to.status();
            to = to.moved(move);
            TripEvents words = new TripEvents(to, asked.correlationId());
            events.add(words.moved(before, move));
            if (move.to() == TripStatus.CANCELLED) {
                events.add(words.cancelled(move));
            }
        }
        Trip moved = to;
        boolean leaves = moves.stream().anyMatch(move -> move.to() == TripStatus.EN_ROUTE);
        Uni<Trip> ready =
                leaves ? departure.clear(session, moved) : Uni.createFrom().item(moved);
        return ready.call(trip -> journal.write(session, new TripJournal.Change(trip, asked.correlationId(), events)));
    }
}
