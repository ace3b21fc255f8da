package org.driftline.commander.sweep;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.driftline.commander.history.LogLine;
import org.driftline.commander.history.MissionChange;
import org.driftline.commander.history.MissionEvents;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionState.Queued;

/** Decides what follows when an order is gone: another one goes out, as the next attempt, for the lost one may turn up again. */
final class LostOrder {
    private LostOrder() {}

    /** What changes, or empty when the order was taken up after all. */
    static Optional<MissionChange> of(Mission mission, int attempt, Instant now) {
        if (!(mission.state() instanceof Queued waiting) || waiting.attempt() != attempt) {
            return Optional.empty();
        }
        Mission again = mission.moved(waiting.orderAgain(), now);
        String text = "The order of attempt %d is gone from the queue and nobody has it; ordered again as attempt %d"
                .formatted(attempt, again.state().attempt());
        return Optional.of(new MissionChange(
                again, null, null, List.of(MissionEvents.logged(again, LogLine.warning(text, now))), again.order()));
    }
}
