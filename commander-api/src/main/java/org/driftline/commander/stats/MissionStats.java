package org.driftline.commander.stats;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * How many missions there are, of those that the caller may see.
 *
 * @param total in all
 * @param byStatus in each status
 * @param byKind of each kind
 * @param byPriority of each priority
 * @param outbox orders and events that wait for the broker; only for who sees every mission
 * @param countedAt when they were counted
 */
@JsonNaming(SnakeCaseStrategy.class)
record MissionStats(
        long total,
        Map<String, Long> byStatus,
        Map<String, Long> byKind,
        Map<String, Long> byPriority,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long outbox,
        Instant countedAt) {
    MissionStats {
        byStatus = Collections.unmodifiableMap(new LinkedHashMap<>(byStatus));
        byKind = Collections.unmodifiableMap(new LinkedHashMap<>(byKind));
        byPriority = Collections.unmodifiableMap(new LinkedHashMap<>(byPriority));
    }
}
