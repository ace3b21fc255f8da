package org.driftline.commander.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.driftline.commander.history.LogLine;
import org.driftline.commander.history.MissionChange;
import org.driftline.commander.history.MissionEvents;
import org.driftline.commander.mission.Hold;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionState.Created;
import org.driftline.events.MissionStatus;

/** Decides what becomes of a mission in CREATED that is to start; nothing is read or written here. */
final class FirstOrder {
    private FirstOrder() {}

    /** What changes when it is to start and this holds it, or nothing does. */
    static MissionChange of(Mission mission, Optional<Hold> hold, Instant now) {
        Created created = (Created) mission.state();
        return hold.map(reason -> held(mission.moved(created.heldBy(reason), now), reason))
                .orElseGet(() -> dispatched(mission.moved(created.dispatch(), now)));
    }

    /** What changes when a reason may be gone; empty when nothing does: it never was to start, or waits as before. */
    static Optional<MissionChange> released(Mission mission, Optional<Hold> hold, Instant now) {
        boolean waits = mission.state() instanceof Created created && created.hold() != null;
        return waits && !mission.state().holdNow().equals(hold)
                ? Optional.of(of(mission, hold, now))
                : Optional.empty();
    }

    private static MissionChange held(Mission mission, Hold hold) {
        LogLine line = LogLine.info("Waits: " + hold.message(), mission.updatedAt());
        return new MissionChange(
                mission,
                null,
                null,
                List.of(MissionEvents.held(mission, hold), MissionEvents.logged(mission, line)),
                null);
    }

    private static MissionChange dispatched(Mission mission) {
        return new MissionChange(
                mission, null, null, List.of(MissionEvents.moved(MissionStatus.CREATED, mission)), mission.order());
    }
}
