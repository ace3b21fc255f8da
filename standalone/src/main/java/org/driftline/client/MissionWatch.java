package org.driftline.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** Follows one mission to its end, also across lost connections and restarts of the server. */
final class MissionWatch {
    private static final Set<String> ENDS = Set.of("COMPLETED", "FAILED", "CANCELLED");
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int REFUSED = 400;
    private static final int SERVER = 500;

    private final Server server;
    private final String missionId;
    private String lastEventId = "0";
    private String status = "";

    MissionWatch(Server server, String missionId) {
        this.server = server;
        this.missionId = missionId;
    }

    /**
     * Hands on every event, once and in order, and returns the status that the mission ended with.
     *
     * @throws RefusedException if the server does not let us
     */
    String follow(Consumer<JsonNode> listener) throws IOException, InterruptedException {
        while (!ENDS.contains(status)) {
            try (Stream<String> lines = server.stream("/missions/" + missionId + "/events", lastEventId)) {
                read(lines.iterator(), listener);
            } catch (RefusedException e) {
                if (e.status() >= REFUSED && e.status() < SERVER) {
                    throw e;
                }
                Thread.sleep(PAUSE.toMillis());
            } catch (IOException | UncheckedIOException e) {
                // the connection is gone: the server has what we missed
                Thread.sleep(PAUSE.toMillis());
            }
        }
        return status;
    }

    /** Lines of server-sent events; an empty one ends an event. */
    private void read(Iterator<String> lines, Consumer<JsonNode> listener) throws IOException {
        String id = lastEventId;
        StringBuilder data = new StringBuilder();
        while (lines.hasNext() && !ENDS.contains(status)) {
            String line = lines.next();
            if (line.startsWith("id:")) {
                id = line.substring(3).trim();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5).trim());
            } else if (line.isEmpty() && data.length() > 0) {
                JsonNode event = Server.parse(data.toString());
                data.setLength(0);
                lastEventId = id;
                if (event.path("type").asText().equals("mission.status_changed")) {
                    status = event.path("payload").path("new_status").asText();
                }
                listener.accept(event);
            }
        }
    }
}
