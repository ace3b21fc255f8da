package org.driftline.commander.submit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.driftline.commander.history.LogLine;
import org.driftline.commander.history.MissionChange;
import org.driftline.commander.history.MissionEvents;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionDetails;
import org.driftline.commander.mission.MissionState;
import org.driftline.events.Envelope;

/** How a mission's life begins: what is written and told when it is accepted. */
final class MissionOpening {
    private MissionOpening() {}

    static Mission open(PostedMission posted, MissionService.Origin origin, Instant now) {
        // PostgreSQL keeps microseconds
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        MissionDetails details = new MissionDetails(
                UUID.randomUUID(),
                origin.caller().id(),
                posted.name(),
                posted.description(),
                posted.kind(),
                posted.priority(),
                posted.params(),
                posted.data(),
                origin.correlationId(),
                at);
        return new Mission(details, new MissionState.Created(), 1, at);
    }

    /** The change that begins a mission which nobody starts yet. */
    static MissionChange waiting(Mission mission) {
        return new MissionChange(mission, null, null, told(mission), null);
    }

    /** What is told of a new mission before anything else. */
    static List<Envelope> told(Mission mission) {
        LogLine line = LogLine.info("Mission created", mission.details().createdAt());
        return List.of(MissionEvents.created(mission), MissionEvents.logged(mission, line));
    }
}
