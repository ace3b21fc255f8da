package org.driftline.commander.tripmove;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.commander.trip.Trip;
import org.driftline.commander.unit.Unit;
import org.driftline.commander.unit.UnitStore;

/** Whether a trip may leave, and with what. */
@ApplicationScoped
class Departure {
    private final Instance<DepartureGuard> guards;
    private final UnitStore units;

    @Inject
    Departure(@Any Instance<DepartureGuard> guards, UnitStore units) {
        this.guards = guards;
        this.units = units;
    }

    /** The trip with its unit as it is at this moment; fails with CONFLICT if anything holds it back. */
    Uni<Trip> clear(Mutiny.StatelessSession session, Trip trip) {
        return Multi.createFrom()
                .iterable(guards)
                .onItem()
                .transformToUniAndConcatenate(guard -> guard.hold(session, trip))
                .invoke(Departure::refuse)
                .collect()
                .last()
                .chain(() -> units.find(session, trip.plan().unitId()))
                .map(Optional::orElseThrow)
                .map(unit -> trip.with(inUse(unit).profile()));
    }

    private static Unit inUse(Unit unit) {
        if (unit.archivedAt() != null) {
            throw new DomainError(ErrorKind.CONFLICT, "The unit is out of use since " + unit.archivedAt());
        }
        return unit;
    }

    private static void refuse(Optional<String> hold) {
        if (hold.isPresent()) {
            throw new DomainError(ErrorKind.CONFLICT, hold.get());
        }
    }
}
