package org.driftline.commander.sweep;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.driftline.commander.attempt.AttemptEnd;
import org.driftline.commander.history.LogLine;
import org.driftline.commander.history.MissionChange;
import org.driftline.commander.history.MissionEvents;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionState.InProgress;
import org.driftline.events.MissionStatus;

/** Decides what follows when a soldier falls silent: the mission is queued again, as the next attempt. */
final class LostLease {
    private LostLease() {}

    /** What changes, or empty when the soldier was heard after all. */
    static Optional<MissionChange> of(Mission mission, Instant silentSince, Instant now) {
        if (!(mission.state() instanceof InProgress held) || !held.heardAt().isBefore(silentSince)) {
            return Optional.empty();
        }
        Mission queued = mission.moved(held.loseLease(), now);
        String text = "Attempt %d is taken from %s, last heard at %s"
                .formatted(held.attempt(), held.worker(), held.heardAt());
        return Optional.of(new MissionChange(
                queued,
                AttemptEnd.leaseLost(held.attempt()),
                null,
                List.of(
                        MissionEvents.moved(MissionStatus.IN_PROGRESS, queued),
                        MissionEvents.logged(queued, LogLine.warning(text, now))),
                queued.order()));
    }
}
