package org.driftline.client;

import java.io.IOException;
import java.util.StringJoiner;

import com.fasterxml.jackson.databind.JsonNode;

/** The server will not do it; the message is the server's reason, with the fields at fault. */
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Reads a problem of the server. */
    static RefusedException of(int status, JsonNode problem) {
        StringJoiner text = new StringJoiner(System.lineSeparator() + "  ");
        text.add(problem.path("title").asText("answered " + status) + " (" + status + ")");
        JsonNode errors = problem.path("errors");
        if (errors.isEmpty() && problem.hasNonNull("detail")) {
            text.add(problem.path("detail").asText());
        }
        errors.forEach(error -> text.add(
                error.path("field").asText() + ": " + error.path("message").asText()));
        return new RefusedException(status, text.toString());
    }

    int status() {
        return status;
    }
}
