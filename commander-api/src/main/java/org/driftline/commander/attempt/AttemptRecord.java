package org.driftline.commander.attempt;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Attempts as the JSON records that statements over many rows are given. */
final class AttemptRecord {
    private AttemptRecord() {}

    static ArrayNode begun(List<AttemptStep> steps) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (AttemptStep step : steps) {
            Attempt begun = step.begun();
            if (begun != null) {
                rows.addObject()
                        .put("mission_id", step.missionId().toString())
                        .put("number", begun.number())
                        .put("worker", begun.worker())
                        .put("at", begun.startedAt().toString());
            }
        }
        return rows;
    }

    /** JSON goes as text, so that it is kept word for word. */
    static ArrayNode ended(List<AttemptStep> steps) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (AttemptStep step : steps) {
            AttemptEnd ended = step.ended();
            if (ended != null) {
                rows.addObject()
                        .put("mission_id", step.missionId().toString())
                        .put("number", ended.number())
                        .put("at", step.at().toString())
                        .put("outcome", ended.outcome().name())
                        .put("reason", text(ended.reason()))
                        .put("result", text(ended.result()));
            }
        }
        return rows;
    }

    private static @Nullable String text(@Nullable ObjectNode json) {
        return json == null ? null : json.toString();
    }
}
