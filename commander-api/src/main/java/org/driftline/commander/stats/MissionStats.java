package org.driftline.commander.stats;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import org.driftline.events.MissionStatus;

/**
 * How many missions there are.
 *
 * @param total in all
 * @param byStatus in each status
 * @param outbox messages that wait for the broker
 * @param countedAt when they were counted
 */
@JsonNaming(SnakeCaseStrategy.class)
record MissionStats(long total, Map<MissionStatus, Long> byStatus, long outbox, Instant countedAt) {
    MissionStats {
        byStatus = Collections.unmodifiableMap(new EnumMap<>(byStatus));
    }
}
