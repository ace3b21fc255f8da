package org.driftline.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The story that {@code ./driftline demo} tells: a raft is lost, a drill is run, and what came of both. */
final class Demo {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS'Z'");
    private static final double LATITUDE = 60.0;
    private static final double LONGITUDE = -3.0;

    private final ApiClient api;
    private final Path data;
    private final PrintStream out;

    Demo(ApiClient api, Path data, PrintStream out) {
        this.api = api;
        this.data = data;
        this.out = out;
    }

    /** Whether both missions completed; a failed drill is run once more, and said so. */
    boolean run() throws IOException, InterruptedException {
        Instant lastSeen = Instant.now().minus(Duration.ofHours(6)).truncatedTo(ChronoUnit.HOURS);
        DemoForcing.write(data.resolve("forcing"), lastSeen);
        out.printf("A life raft was last seen %s at %s (UTC).%n%n", lastSeen, "60°00.0'N 003°00.0'W");
        String drift = api.post(raft(lastSeen));
        boolean found = follow("drift", drift);
        if (found) {
            tellResults(drift);
        }
        return drill() && found;
    }

    private boolean drill() throws IOException, InterruptedException {
        out.println("And a drill, as for an exercise; it only pretends to work.");
        if (follow("drill", api.post(exercise()))) {
            return true;
        }
        out.println("The drill failed, as about one in ten is meant to. Running it once more.");
        return follow("drill", api.post(exercise()));
    }

    private boolean follow(String kind, String id) throws IOException, InterruptedException {
        out.printf("  %s mission %s%n", kind, id);
        try (Stream<JsonNode> events = api.events(id)) {
            for (Iterator<JsonNode> next = events.iterator(); next.hasNext(); ) {
                JsonNode event = next.next();
                if (event.path("type").asText().equals("mission.status_changed")) {
                    String status = event.path("payload").path("new_status").asText();
                    out.printf("    %s  %s%n", time(event), status);
                    if (status.equals("COMPLETED") || status.equals("FAILED")) {
                        out.println();
                        return status.equals("COMPLETED");
                    }
                }
            }
        }
        throw new IOException("the events of mission " + id + " ended before the mission did");
    }

    private void tellResults(String id) throws IOException, InterruptedException {
        JsonNode results = api.get("/missions/" + id + "/results");
        JsonNode summary = api.get("/missions/" + id + "/results/summary.json");
        summary.path("search_area").asText().lines().forEach(line -> out.println("  " + line));
        out.println();
        out.println("Files:");
        Path files = data.resolve(
                Path.of("results", id, "attempts", results.path("attempt").asText()));
        for (JsonNode artifact : results.path("artifacts")) {
            Path file = find(files, artifact.path("name").asText());
            out.printf("  %,10d bytes  %s%n", artifact.path("size").asLong(), file);
        }
        out.println();
    }

    /** In the folder of the one run that this attempt had. */
    private static Path find(Path attempt, String name) throws IOException {
        try (Stream<Path> files = Files.walk(attempt)) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElse(attempt);
        }
    }

    private static String time(JsonNode event) {
        return OffsetDateTime.parse(event.path("meta").path("time").asText())
                .withOffsetSameInstant(ZoneOffset.UTC)
                .format(CLOCK);
    }

    private static ObjectNode raft(Instant lastSeen) {
        ObjectNode mission = JsonNodeFactory.instance.objectNode();
        mission.put("name", "Raft, last seen west of Shetland").put("kind", "drift");
        mission.putObject("params")
                .put("latitude", LATITUDE)
                .put("longitude", LONGITUDE)
                .put("radius_m", 1000)
                .put("start_time", lastSeen.toString())
                .put("duration_hours", 24)
                .put("num_particles", 5000)
                .put("object_type", "LIFE-RAFT-DB-10")
                .put("seed", 1);
        return mission;
    }

    private static ObjectNode exercise() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", "Tuesday exercise")
                .put("kind", "drill");
    }
}
