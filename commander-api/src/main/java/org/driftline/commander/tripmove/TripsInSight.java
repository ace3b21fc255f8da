package org.driftline.commander.tripmove;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.identity.Caller;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.commander.safety.SafetyReport;
import org.driftline.commander.safety.TripSight;
import org.driftline.commander.trip.Trip;
import org.driftline.commander.trip.TripGate;

/** Tells whoever reports a danger on a trip where the trip belongs. */
@ApplicationScoped
class TripsInSight implements TripSight {
    private final TripGate gate;

    @Inject
    TripsInSight(TripGate gate) {
        this.gate = gate;
    }

    @Override
    public Uni<Optional<SafetyReport.Place>> see(Mutiny.StatelessSession session, UUID trip, Caller caller) {
        return gate.toRead(session, trip, caller)
                .map(TripsInSight::place)
                .onFailure(TripsInSight::isUnseen)
                .recoverWithItem(Optional.empty());
    }

    private static Optional<SafetyReport.Place> place(Trip trip) {
        return Optional.of(new SafetyReport.Place(trip.plan().missionId(), trip.id(), trip.owner()));
    }

    private static boolean isUnseen(Throwable failure) {
        return failure instanceof DomainError error && error.kind() == ErrorKind.NOT_FOUND;
    }
}
