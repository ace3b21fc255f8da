package org.driftline.client;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code list}: missions, newest first. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists missions, newest first.")
final class ListCommand extends ClientCommand {
    private static final int PAGE = 100;

    @Option(names = "--status", paramLabel = "WORD", description = "Only of this status, such as queued or running.")
    @Nullable String status;

    @Option(names = "--kind", paramLabel = "WORD", description = "drift or drill.")
    @Nullable String kind;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "At most so many (default: ${DEFAULT-VALUE}).")
    int limit = 50;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Server server = options.open();
        String cursor = "";
        int left = limit;
        while (left > 0) {
            JsonNode page = server.get("/missions?limit=" + Math.min(left, PAGE) + parameter("status", status)
                    + parameter("kind", kind) + parameter("cursor", cursor.isEmpty() ? null : cursor));
            page.path("missions").forEach(mission -> print(mission, line(mission)));
            left -= page.path("missions").size();
            cursor = page.path("next_cursor").asText("");
            if (cursor.isEmpty() || cursor.equals("null")) {
                break;
            }
        }
        return DONE;
    }

    private static String line(JsonNode mission) {
        return String.format(
                Locale.ROOT,
                "%s  %-11s  %-6s  %s  %s",
                mission.path("mission_id").asText(),
                mission.path("status").asText(),
                mission.path("priority").asText(),
                mission.path("created_at").asText(),
                mission.path("name").asText());
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
