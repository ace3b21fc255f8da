package org.driftline.commander.download;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.attempt.Attempt;
import org.driftline.commander.attempt.AttemptStore;
import org.driftline.commander.database.Database;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionStore;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.commander.result.ResultManifest;
import org.driftline.events.MissionStatus;

/** Finds the result that was accepted for a mission. */
@ApplicationScoped
class AcceptedResults {
    private final Database database;
    private final MissionStore missions;
    private final AttemptStore attempts;

    @Inject
    AcceptedResults(Database database, MissionStore missions, AttemptStore attempts) {
        this.database = database;
        this.missions = missions;
        this.attempts = attempts;
    }

    /** The result; NOT_FOUND without such a mission, CONFLICT while it has none. */
    Uni<AcceptedResult> of(UUID missionId) {
        return database.apart(() -> database.reading(session -> missions.find(session, missionId)
                .map(found -> found.orElseThrow(() -> missing(missionId)))
                .chain(mission -> resultOf(session, mission))));
    }

    private Uni<AcceptedResult> resultOf(Mutiny.StatelessSession session, Mission mission) {
        if (mission.status() != MissionStatus.COMPLETED) {
            throw new DomainError(ErrorKind.CONFLICT, "There is no result, the mission is " + mission.status());
        }
        return attempts.of(session, mission.id()).map(all -> accepted(mission, all));
    }

    private static AcceptedResult accepted(Mission mission, List<Attempt> attempts) {
        Attempt attempt = attempts.stream()
                .filter(one -> one.number() == mission.state().attempt())
                .findFirst()
                .orElseThrow();
        return new AcceptedResult(
                mission.id(),
                attempt.number(),
                attempt.worker(),
                attempt.startedAt(),
                attempt.endedAt(),
                ResultManifest.read(Objects.requireNonNull(attempt.result())));
    }

    private static DomainError missing(UUID missionId) {
        return new DomainError(ErrorKind.NOT_FOUND, "There is no mission " + missionId);
    }
}
