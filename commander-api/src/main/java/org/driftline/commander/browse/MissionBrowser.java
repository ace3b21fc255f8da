package org.driftline.commander.browse;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.attempt.AttemptStore;
import org.driftline.commander.database.Database;
import org.driftline.commander.live.LiveMissions;
import org.driftline.commander.livestore.LiveMission;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionStore;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

/** Reads missions for clients: from the database, and where they stand from live views. */
@ApplicationScoped
public class MissionBrowser {
    private final Database database;
    private final MissionStore missions;
    private final AttemptStore attempts;
    private final LiveMissions live;
    private final OwnerNames owners;

    @Inject
    MissionBrowser(
            Database database, MissionStore missions, AttemptStore attempts, LiveMissions live, OwnerNames owners) {
        this.database = database;
        this.missions = missions;
        this.attempts = attempts;
        this.live = live;
        this.owners = owners;
    }

    /** One mission, or NOT_FOUND. */
    public Uni<Mission> one(UUID id) {
        return database.reading(session -> one(session, id));
    }

    Uni<LiveMission> status(UUID id) {
        return live.find(id).map(found -> found.orElseThrow(() -> missing(id)));
    }

    Uni<MissionReport> report(UUID id) {
        return database.reading(session -> one(session, id).chain(mission -> report(session, mission)));
    }

    private Uni<MissionReport> report(Mutiny.StatelessSession session, Mission mission) {
        return attempts.of(session, mission.id())
                .chain(tried -> owners.of(session, List.of(mission))
                        .map(names -> MissionReport.of(
                                mission, names.get(mission.details().owner()), tried)));
    }

    private Uni<Mission> one(Mutiny.StatelessSession session, UUID id) {
        return missions.find(session, id).map(found -> found.orElseThrow(() -> missing(id)));
    }

    private static DomainError missing(UUID id) {
        return new DomainError(ErrorKind.NOT_FOUND, "There is no mission " + id);
    }
}
