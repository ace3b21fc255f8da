package org.driftline.commander.steer;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;

import org.driftline.commander.http.VersionTag;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionDetails;
import org.driftline.commander.mission.MissionStore;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.FieldError;
import org.driftline.commander.submit.MissionService;
import org.driftline.commander.submit.PostedMission;
import org.driftline.commander.submit.PostedMissionReader;

/** Changes what a mission is, before its first order goes out, for somebody who has seen what it was. */
@ApplicationScoped
class MissionRevision {
    /** What a new mission may say and a change may not, and where it is said instead. */
    private static final Map<String, String> ELSEWHERE = Map.of("start", "start", "depends_on", "dependencies");

    private final MissionSteering steering;
    private final MissionService submission;
    private final MissionStore missions;
    private final Clock clock = Clock.systemUTC();

    @Inject
    MissionRevision(MissionSteering steering, MissionService submission, MissionStore missions) {
        this.steering = steering;
        this.submission = submission;
        this.missions = missions;
    }

    /** Replaces all that was posted of a mission; PRECONDITION_FAILED if it is not the version that the caller saw. */
    Uni<Mission> revise(UUID id, ObjectNode body, VersionTag seen, Caller by) {
        return submission
                .check(read(body))
                .chain(posted -> steering.change(id, (session, mission) -> {
                    seen.requireVersion(mission.version());
                    MissionDetails details = details(mission.details(), posted);
                    return missions.revise(session, details)
                            .map(written -> Moves.revise(
                                    mission, details, by, clock.instant().truncatedTo(ChronoUnit.MICROS)));
                }));
    }

    private static PostedMission read(ObjectNode body) {
        List<FieldError> errors = ELSEWHERE.entrySet().stream()
                .filter(field -> body.has(field.getKey()))
                .map(field -> new FieldError(field.getKey(), "is not for a change; see POST .../" + field.getValue()))
                .toList();
        if (!errors.isEmpty()) {
            throw DomainError.invalid(errors);
        }
        return PostedMissionReader.read(body);
    }

    private static MissionDetails details(MissionDetails before, PostedMission posted) {
        return new MissionDetails(
                before.id(),
                before.owner(),
                posted.name(),
                posted.description(),
                posted.kind(),
                posted.priority(),
                posted.params(),
                posted.data(),
                before.correlationId(),
                before.createdAt());
    }
}
