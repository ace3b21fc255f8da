package org.driftline.commander.submit;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import org.driftline.commander.mission.Mission;
import org.driftline.events.MissionStatus;

/**
 * The answer to a new mission.
 *
 * @param missionId which one it became
 * @param status QUEUED, or CREATED when it was posted with {@code start: false}
 * @param kind drift or drill
 * @param createdAt when it was accepted
 */
@JsonNaming(SnakeCaseStrategy.class)
record AcceptedMission(UUID missionId, MissionStatus status, String kind, Instant createdAt) {

    static AcceptedMission of(Mission mission) {
        return new AcceptedMission(
                mission.id(),
                mission.status(),
                mission.details().kind().wire(),
                mission.details().createdAt());
    }
}
