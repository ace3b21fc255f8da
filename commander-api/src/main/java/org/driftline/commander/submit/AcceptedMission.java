package org.driftline.commander.submit;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jboss.resteasy.reactive.RestResponse;

import org.driftline.commander.idempotency.Answer;
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
public record AcceptedMission(UUID missionId, MissionStatus status, String kind, Instant createdAt) {

    /** The whole answer: 202, and where the mission is; JSON is written by this. */
    public static Answer answer(Mission mission, ObjectMapper mapper) {
        try {
            String location = MissionResource.PATH + "/" + mission.id();
            return new Answer(RestResponse.StatusCode.ACCEPTED, location, mapper.writeValueAsString(of(mission)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always JSON", e);
        }
    }

    /** The answer for this mission. */
    public static AcceptedMission of(Mission mission) {
        return new AcceptedMission(
                mission.id(),
                mission.status(),
                mission.details().kind().wire(),
                mission.details().createdAt());
    }
}
