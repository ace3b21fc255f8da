package org.driftline.commander.safetydesk;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.identity.Caller;
import org.driftline.commander.mission.MissionStore;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.safety.SafetyReport;
import org.driftline.commander.safety.TripSight;
import org.driftline.commander.sharing.MissionAccess;
import org.driftline.commander.sharing.ShareStore;

/** Finds out whom a report is about, as far as the reporter may see it. */
@ApplicationScoped
class SafetyPlaces {
    private final MissionStore missions;
    private final ShareStore shares;
    private final Instance<TripSight> trips;

    @Inject
    SafetyPlaces(MissionStore missions, ShareStore shares, @Any Instance<TripSight> trips) {
        this.missions = missions;
        this.shares = shares;
        this.trips = trips;
    }

    /** The report with its place complete; fails with INVALID_FIELDS if that is nothing the caller may see. */
    Uni<SafetyReport> locate(Mutiny.StatelessSession session, SafetyReport posted, Caller caller) {
        UUID mission = posted.place().missionId();
        UUID trip = posted.place().tripId();
        if (mission == null && trip == null) {
            return caller.seesAll()
                    ? Uni.createFrom().item(posted)
                    : Uni.createFrom()
                            .failure(() -> DomainError.invalid(
                                    "mission_id", "is missing: say which mission or trip this is about"));
        }
        Uni<Void> seen = mission == null ? Uni.createFrom().voidItem() : checkMission(session, mission, caller);
        return trip == null
                ? seen.replaceWith(posted)
                : seen.chain(() -> see(session, trip, caller)).map(place -> complete(posted, place));
    }

    private Uni<Void> checkMission(Mutiny.StatelessSession session, UUID mission, Caller caller) {
        Uni<Boolean> seen = caller.seesAll()
                ? missions.find(session, mission).map(Optional::isPresent)
                : shares.access(session, mission, caller).map(access -> access != MissionAccess.NONE);
        return seen.invoke(sees -> {
                    if (!sees) {
                        throw DomainError.invalid("mission_id", "There is no mission " + mission);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<SafetyReport.Place> see(Mutiny.StatelessSession session, UUID trip, Caller caller) {
        Uni<Optional<SafetyReport.Place>> found = trips.isResolvable()
                ? trips.get().see(session, trip, caller)
                : Uni.createFrom().item(Optional.empty());
        return found.map(place -> place.orElseThrow(() -> DomainError.invalid("trip_id", "There is no trip " + trip)));
    }

    private static SafetyReport complete(SafetyReport posted, SafetyReport.Place place) {
        UUID mission = posted.place().missionId();
        if (mission != null && !mission.equals(place.missionId())) {
            throw DomainError.invalid("trip_id", "is not a trip of this mission");
        }
        return posted.at(place);
    }
}
