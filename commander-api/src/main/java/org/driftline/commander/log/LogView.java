package org.driftline.commander.log;

import java.util.List;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.event.StoredEvent;
import org.driftline.commander.history.LogLine;
import org.driftline.events.Envelope;

/**
 * A line of a mission's log, as clients see it.
 *
 * @param logLevel DEBUG, INFO, WARNING or ERROR
 * @param message for a person
 * @param appendedAt when it was written
 * @param source commander, soldier/ and the worker's id, or client
 * @param actor who caused or wrote it, if a person did
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "LogLine")
record LogView(
        String logLevel,
        String message,
        String appendedAt,
        String source,
        @Nullable String actor) {

    static LogView of(Envelope event) {
        ObjectNode payload = event.payload();
        return new LogView(
                payload.path("log_level").asText(),
                payload.path("message").asText(),
                payload.path("appended_at").asText(),
                event.meta().path("source").asText(LogLine.COMMANDER),
                event.meta().path("actor").textValue());
    }

    /**
     * A part of a mission's log.
     *
     * @param logs oldest first
     * @param nextCursor where the log goes on; null at its end
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "LogPage")
    record Page(List<LogView> logs, @Nullable String nextCursor) {
        Page {
            logs = List.copyOf(logs);
        }

        static Page of(List<StoredEvent> lines, int limit) {
            List<StoredEvent> shown = lines.subList(0, Math.min(limit, lines.size()));
            String next =
                    lines.size() > limit ? Long.toString(shown.get(limit - 1).position()) : null;
            return new Page(shown.stream().map(line -> LogView.of(line.event())).toList(), next);
        }
    }
}
