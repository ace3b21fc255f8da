package org.driftline.commander.browse;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.attempt.AttemptStore;
import org.driftline.commander.database.Database;
import org.driftline.commander.live.LiveMission;
import org.driftline.commander.live.LiveMissions;
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

    @Inject
    MissionBrowser(Database database, MissionStore missions, AttemptStore attempts, LiveMissions live) {
        this.database = database;
        this.missions = missions;
        this.attempts = attempts;
        this.live = live;
    }

    /** One mission, or NOT_FOUND. */
    public Uni<Mission> one(UUID id) {
        return database.reading(session -> one(session, id));
    }

    Uni<LiveMission> status(UUID id) {
        return live.find(id).map(found -> found.orElseThrow(() -> missing(id)));
    }

    Uni<MissionReport> report(UUID id) {
        return database.reading(session -> one(session, id)
                .chain(mission -> attempts.of(session, id).map(tried -> MissionReport.of(mission, tried))));
    }

    private Uni<Mission> one(Mutiny.StatelessSession session, UUID id) {
        return missions.find(session, id).map(found -> found.orElseThrow(() -> missing(id)));
    }

    private static DomainError missing(UUID id) {
        return new DomainError(ErrorKind.NOT_FOUND, "There is no mission " + id);
    }
}
