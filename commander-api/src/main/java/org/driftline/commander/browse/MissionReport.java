package org.driftline.commander.browse;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.attempt.Attempt;
import org.driftline.commander.mission.Mission;
import org.driftline.events.MissionStatus;

/**
 * One mission with all that was tried for it.
 *
 * @param mission the mission itself
 * @param reason why it failed, if it did
 * @param attempts the first one first
 */
record MissionReport(
        @JsonUnwrapped MissionView mission, @Nullable ObjectNode reason, List<AttemptView> attempts) {

    MissionReport {
        attempts = List.copyOf(attempts);
    }

    static MissionReport of(Mission mission, @Nullable String owner, List<Attempt> attempts) {
        ObjectNode reason = mission.status() == MissionStatus.FAILED ? lastReason(attempts) : null;
        return new MissionReport(
                MissionView.of(mission, owner),
                reason,
                attempts.stream().map(AttemptView::of).toList());
    }

    private static @Nullable ObjectNode lastReason(List<Attempt> attempts) {
        return attempts.stream()
                .map(Attempt::reason)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
