package org.driftline.commander.trip;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.identity.Caller;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.commander.sharing.MissionAccess;
import org.driftline.commander.sharing.ShareStore;

/** Who may see or steer a trip: whoever may see or steer its mission; without one, its owner and those who see all. */
@ApplicationScoped
public class TripGate {
    private final TripStore trips;
    private final ShareStore shares;

    @Inject
    TripGate(TripStore trips, ShareStore shares) {
        this.trips = trips;
        this.shares = shares;
    }

    /** A trip that the caller may see; fails with NOT_FOUND. */
    public Uni<Trip> toRead(Mutiny.StatelessSession session, UUID id, Caller caller) {
        return trips.find(session, id)
                .map(trip -> orNone(trip, id))
                .call(trip -> access(session, trip, caller).invoke(access -> mustBeSeen(access, id)));
    }

    /** A trip that the caller may steer, and nobody else until this transaction ends; fails with NOT_FOUND or FORBIDDEN. */
    public Uni<Trip> toChange(Mutiny.StatelessSession session, UUID id, Caller caller) {
        return trips.lock(session, id)
                .map(trip -> orNone(trip, id))
                .call(trip -> access(session, trip, caller)
                        .invoke(access -> mustBeSeen(access, id))
                        .invoke(TripGate::mustBeSteered));
    }

    /** Lets the caller plan trips for this mission, or for none; fails with INVALID_FIELDS or FORBIDDEN. */
    public Uni<Void> planFor(Mutiny.StatelessSession session, @Nullable UUID missionId, Caller caller) {
        if (missionId == null) {
            return Uni.createFrom().voidItem();
        }
        return shares.access(session, missionId, caller)
                .invoke(access -> mustExist(access, missionId))
                .invoke(TripGate::mustBeSteered)
                .replaceWithVoid();
    }

    private Uni<MissionAccess> access(Mutiny.StatelessSession session, Trip trip, Caller caller) {
        UUID mission = trip.plan().missionId();
        if (mission == null || caller.seesAll()) {
            return Uni.createFrom().item(caller.sees(trip.owner()) ? MissionAccess.WRITE : MissionAccess.NONE);
        }
        return shares.access(session, mission, caller);
    }

    private static Trip orNone(Optional<Trip> trip, UUID id) {
        return trip.orElseThrow(() -> none(id));
    }

    private static void mustBeSeen(MissionAccess access, UUID id) {
        if (access == MissionAccess.NONE) {
            throw none(id);
        }
    }

    private static void mustExist(MissionAccess access, UUID missionId) {
        if (access == MissionAccess.NONE) {
            throw DomainError.invalid("mission_id", "is of no mission: " + missionId);
        }
    }

    private static void mustBeSteered(MissionAccess access) {
        if (access != MissionAccess.WRITE) {
            throw new DomainError(ErrorKind.FORBIDDEN, "The mission is shared with you for reading only");
        }
    }

    private static DomainError none(UUID id) {
        return new DomainError(ErrorKind.NOT_FOUND, "There is no trip " + id);
    }
}
