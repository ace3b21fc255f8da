package org.driftline.commander.log;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.BodyFields;
import org.driftline.commander.history.LogLine;

/**
 * A line to write, for the API's description; {@link #read} reads it. Who writes it is known.
 *
 * @param level debug, info, warning or error; info when left out
 * @param message for a person
 */
@Schema(name = "NewLogLine", example = """
                {"level": "info", "message": "Lifeboat reports 2 m of swell on scene"}""")
record LogBody(
        @Schema(
                enumeration = {"debug", "info", "warning", "error"},
                defaultValue = "info")
        @Nullable String level,

        @Schema(required = true, maxLength = 4000) String message) {
    private static final int LONGEST = 4000;

    /** @throws org.driftline.commander.problem.DomainError if a field is not acceptable; names each of them */
    static LogLine read(ObjectNode body, Instant now) {
        BodyFields fields = BodyFields.of(body).only(Set.of("level", "message")).require("message");
        String level = fields.text("level", LONGEST);
        Optional<LogLine.Level> parsed = level == null ? Optional.of(LogLine.Level.INFO) : LogLine.Level.parse(level);
        if (parsed.isEmpty()) {
            fields.refuse("level", "must be debug, info, warning or error");
        }
        String message = fields.text("message", LONGEST);
        fields.done();
        return new LogLine(parsed.orElseThrow(), message == null ? "" : message, now);
    }
}
