package org.driftline.client;

import java.io.PrintWriter;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/** Events of a mission as a person follows them; progress stays on one line of a terminal. */
final class EventPrinter {
    private static final int WIDTH = 30;
    private static final int CLOCK_FROM = 11;
    private static final int CLOCK_TO = 19;

    private final PrintWriter out;
    private final boolean json;
    private final boolean terminal;
    private boolean midLine;

    EventPrinter(PrintWriter out, boolean json, boolean terminal) {
        this.out = out;
        this.json = json;
        this.terminal = terminal;
    }

    void print(JsonNode event) {
        if (json) {
            out.println(event);
        } else {
            tell(event);
        }
        out.flush();
    }

    private void tell(JsonNode event) {
        JsonNode payload = event.path("payload");
        switch (event.path("type").asText()) {
            case "mission.status_changed" ->
                line(event, payload.path("new_status").asText());
            case "mission.log_appended" ->
                line(
                        event,
                        payload.path("log_level").asText() + "  "
                                + payload.path("message").asText());
            case "mission.progress" -> progress(payload);
            default -> {
                // the status and the log say the same in words
            }
        }
    }

    private void progress(JsonNode payload) {
        if (terminal && payload.path("fraction").isNumber()) {
            double fraction = payload.path("fraction").asDouble();
            int done = (int) Math.round(fraction * WIDTH);
            out.printf(
                    Locale.ROOT,
                    "\r          [%s%s] %3.0f %%",
                    "#".repeat(done),
                    " ".repeat(WIDTH - done),
                    100 * fraction);
            midLine = true;
        }
    }

    private void line(JsonNode event, String text) {
        if (midLine) {
            out.print("\r" + " ".repeat(WIDTH + 20) + "\r");
            midLine = false;
        }
        out.println(clock(event.path("meta").path("time").asText()) + "Z  " + text);
    }

    private static String clock(String time) {
        return time.length() < CLOCK_TO ? time : time.substring(CLOCK_FROM, CLOCK_TO);
    }
}
