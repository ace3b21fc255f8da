package org.driftline.commander.submit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.driftline.commander.mission.LogLine;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionChange;
import org.driftline.commander.mission.MissionDetails;
import org.driftline.commander.mission.MissionEvents;
import org.driftline.commander.mission.MissionState;
import org.driftline.events.Envelope;
import org.driftline.events.MissionStatus;
import org.driftline.events.Order;

/** How a mission's life begins: what is written and told when it is accepted. */
final class MissionOpening {
    private MissionOpening() {}

    static MissionChange open(PostedMission posted, UUID owner, String correlationId, Instant now) {
        // PostgreSQL keeps microseconds
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        MissionDetails details = new MissionDetails(
                UUID.randomUUID(),
                owner,
                posted.name(),
                posted.description(),
                posted.kind(),
                posted.priority(),
                posted.params(),
                posted.data(),
                correlationId,
                at);
        MissionState.Created created = new MissionState.Created();
        Mission mission = new Mission(details, created, 1, at);
        List<Envelope> told = List.of(
                MissionEvents.created(mission), MissionEvents.logged(mission, LogLine.info("Mission created", at)));
        return posted.start()
                ? dispatched(mission.moved(created.dispatch(), at), told)
                : new MissionChange(mission, null, null, told, null);
    }

    private static MissionChange dispatched(Mission mission, List<Envelope> told) {
        MissionDetails details = mission.details();
        Order order = new Order(
                mission.id(), details.kind(), mission.state().attempt(), details.priority(), null, details.params());
        Envelope moved = MissionEvents.moved(MissionStatus.CREATED, mission);
        return new MissionChange(mission, null, null, List.of(told.get(0), told.get(1), moved), order);
    }
}
