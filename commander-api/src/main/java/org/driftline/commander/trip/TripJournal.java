package org.driftline.commander.trip;

import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.Database;
import org.driftline.commander.database.DatabaseFailures;
import org.driftline.commander.journal.EventJournal;
import org.driftline.commander.journal.Telling;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.events.Envelope;

/** Writes what became of a trip: its row, events and messages, in the caller's one transaction. */
@ApplicationScoped
public class TripJournal {
    private final TripStore trips;
    private final EventJournal journal;
    private final Database database;

    @Inject
    TripJournal(TripStore trips, EventJournal journal, Database database) {
        this.trips = trips;
        this.journal = journal;
        this.database = database;
    }

    /** Does work that changes a trip, which then everybody hears of; fails with CONFLICT if its unit is on another trip. */
    public Uni<Trip> inTransaction(Function<Mutiny.StatelessSession, Uni<Trip>> work) {
        return database.inTransaction(work)
                .onFailure(failure -> DatabaseFailures.violates(failure, TripStore.ONE_PER_UNIT))
                .transform(failure -> new DomainError(ErrorKind.CONFLICT, "The unit is on another trip already"))
                .onFailure(failure -> DatabaseFailures.violates(failure, TripStore.TO_MISSION))
                .transform(failure -> DomainError.invalid("mission_id", "is of a mission that is gone"))
                .invoke(trip -> journal.committed(trip.subject()));
    }

    /** Begins the journal of a new trip. */
    public Uni<Void> begin(Mutiny.StatelessSession session, Change change) {
        return trips.insert(session, change.trip()).chain(() -> tell(session, change));
    }

    /** Writes a change of a trip that this transaction holds locked. */
    public Uni<Void> write(Mutiny.StatelessSession session, Change change) {
        return trips.update(session, change.trip()).chain(() -> tell(session, change));
    }

    /** Tells something of a trip that did not change. */
    public Uni<Void> tell(Mutiny.StatelessSession session, Change change) {
        return journal.tell(session, new Telling(change.trip().subject(), change.correlationId(), change.events()));
    }

    /**
     * One step of a trip.
     *
     * @param trip as it stands afterwards
     * @param correlationId what the client called the request that led here
     * @param events what is told, in order
     */
    public record Change(Trip trip, @Nullable String correlationId, List<Envelope> events) {
        /** Copies the list. */
        public Change {
            events = List.copyOf(events);
        }
    }
}
