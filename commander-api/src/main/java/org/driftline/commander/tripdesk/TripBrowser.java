package org.driftline.commander.tripdesk;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;

import org.driftline.commander.database.Database;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.progress.Whereabouts;
import org.driftline.commander.trip.TripGate;

/** Looks up trips, as far as the caller may see them. */
@ApplicationScoped
class TripBrowser {
    private final TripGate gate;
    private final TripListStore lists;
    private final Whereabouts whereabouts;
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    @Inject
    TripBrowser(TripGate gate, TripListStore lists, Whereabouts whereabouts, Database database) {
        this.gate = gate;
        this.lists = lists;
        this.whereabouts = whereabouts;
        this.database = database;
    }

    Uni<TripReport> one(UUID id, Caller caller) {
        return database.reading(session -> gate.toRead(session, id, caller)
                .chain(trip ->
                        whereabouts.of(session, trip, clock.instant()).map(progress -> TripReport.of(trip, progress))));
    }

    Uni<TripPage> page(Caller caller, TripFilter filter) {
        return database.reading(session -> lists.page(session, caller, filter))
                .map(found -> TripPage.of(found, filter.slice()));
    }
}
