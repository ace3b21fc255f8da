package org.driftline.commander.browse;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.livestore.LiveMission;
import org.driftline.events.MissionStatus;

/**
 * Where a mission stands, for those who ask often.
 *
 * @param missionId which one
 * @param status where it stands
 * @param attempt which attempt it is in or ended with; 0 before the first dispatch
 * @param worker who works on it or ended it
 * @param progress how far it is
 * @param updatedAt when it last changed
 */
@JsonNaming(SnakeCaseStrategy.class)
record StatusView(
        UUID missionId,
        MissionStatus status,
        int attempt,
        @Nullable String worker,
        ProgressView progress,
        Instant updatedAt) {

    static StatusView of(LiveMission live) {
        return new StatusView(
                live.missionId(),
                live.status(),
                live.attempt(),
                live.worker(),
                new ProgressView(live.fraction(), live.message()),
                live.updatedAt());
    }
}
