package org.driftline.commander.safety;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.dispatch.DispatchGuard;
import org.driftline.commander.mission.Hold;
import org.driftline.commander.mission.Mission;

/** Holds missions, and whoever else asks, while something critical is not resolved. */
@ApplicationScoped
public class SafetyHolds implements DispatchGuard {
    /** Of every hold that is made here. */
    public static final String CODE = "safety";

    private final SafetyStore store;

    @Inject
    SafetyHolds(SafetyStore store) {
        this.store = store;
    }

    @Override
    public Uni<Optional<Hold>> hold(Mutiny.StatelessSession session, Mission mission) {
        return openCritical(session, mission.id(), null);
    }

    @Override
    public boolean holdsNewOnes() {
        return false;
    }

    /**
     * What keeps a mission from being dispatched, or a trip from being started: the oldest CRITICAL safety event that is not
     * resolved, of the mission or of any that it waits for or waited for, or of the trip itself.
     *
     * @param mission the mission, or the one that the trip belongs to; null for none
     * @param trip the trip, or null
     */
    public Uni<Optional<Hold>> openCritical(
            Mutiny.StatelessSession session, @Nullable UUID mission, @Nullable UUID trip) {
        return store.critical(session, mission, trip).map(found -> found.map(SafetyHolds::hold));
    }

    private static Hold hold(SafetyEvent event) {
        return new Hold(
                CODE,
                "a critical safety event (" + event.report().type().wire() + ", " + event.id() + ") is not resolved");
    }
}
