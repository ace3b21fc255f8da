package org.driftline.commander.browse;

import java.util.List;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.event.StoredEvent;

/**
 * A part of a mission's log.
 *
 * @param logs oldest first
 * @param nextCursor where the log goes on; null at its end
 */
@JsonNaming(SnakeCaseStrategy.class)
record LogPage(List<LogView> logs, @Nullable String nextCursor) {
    LogPage {
        logs = List.copyOf(logs);
    }

    static LogPage of(List<StoredEvent> lines, int limit) {
        List<StoredEvent> shown = lines.subList(0, Math.min(limit, lines.size()));
        String next = lines.size() > limit ? Long.toString(shown.get(limit - 1).position()) : null;
        return new LogPage(shown.stream().map(LogView::of).toList(), next);
    }

    /**
     * A line of a mission's log, as clients see it.
     *
     * @param logLevel DEBUG, INFO, WARNING or ERROR
     * @param message for a person
     * @param appendedAt when it was written
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record LogView(String logLevel, String message, String appendedAt) {

        static LogView of(StoredEvent line) {
            ObjectNode payload = line.event().payload();
            return new LogView(
                    payload.path("log_level").asText(),
                    payload.path("message").asText(),
                    payload.path("appended_at").asText());
        }
    }
}
