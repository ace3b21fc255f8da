package org.driftline.commander.submit;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jboss.resteasy.reactive.RestResponse;

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

    /** The whole answer: 202, and where the mission is. */
    public static RestResponse<AcceptedMission> answer(Mission mission) {
        return RestResponse.ResponseBuilder.<AcceptedMission>create(RestResponse.Status.ACCEPTED)
                .location(URI.create(MissionResource.PATH + "/" + mission.id()))
                .entity(of(mission))
                .build();
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
