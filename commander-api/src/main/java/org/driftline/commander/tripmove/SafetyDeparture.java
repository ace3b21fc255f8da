package org.driftline.commander.tripmove;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.mission.Hold;
import org.driftline.commander.safety.SafetyHolds;
import org.driftline.commander.trip.Trip;

/** Holds a unit back while something critical about its trip, or about the mission that it is for, is not resolved. */
@ApplicationScoped
class SafetyDeparture implements DepartureGuard {
    private final SafetyHolds holds;

    @Inject
    SafetyDeparture(SafetyHolds holds) {
        this.holds = holds;
    }

    @Override
    public Uni<Optional<String>> hold(Mutiny.StatelessSession session, Trip trip) {
        return holds.openCritical(session, trip.plan().missionId(), trip.id())
                .map(hold -> hold.map(SafetyDeparture::words));
    }

    private static String words(Hold hold) {
        return "The trip is held: " + hold.message();
    }
}
