package org.driftline.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code submit}: posts a mission. */
@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        description = "Posts a mission: a file with its JSON, a drift by options, or a drill.")
final class SubmitCommand extends ClientCommand {
    private static final int TRIES = 5;
    private static final long PAUSE_MS = 1000;

    @ArgGroup(multiplicity = "1")
    Body body = new Body();

    @Option(names = "--name", paramLabel = "TEXT", description = "What people call it.")
    @Nullable String name;

    @Option(names = "--priority", paramLabel = "WORD", description = "low, normal, high or urgent.")
    @Nullable String priority;

    @Option(names = "--watch", description = "Follow it to its end.")
    boolean watch;

    /** What is posted: one of these. */
    static final class Body {
        @Option(names = "--file", paramLabel = "FILE", description = "The mission as JSON; - reads standard input.")
        @Nullable Path file;

        @Option(names = "--drill", description = "An exercise without a simulation.")
        boolean drill;

        @ArgGroup(exclusive = false)
        @Nullable Drift drift;
    }

    /** A drift by options. */
    static final class Drift {
        @Option(
                names = "--latitude",
                required = true,
                paramLabel = "DEG",
                description = "Last known latitude, north is +.")
        double latitude;

        @Option(
                names = "--longitude",
                required = true,
                paramLabel = "DEG",
                description = "Last known longitude, east is +.")
        double longitude;

        @Option(
                names = "--at",
                required = true,
                paramLabel = "TIME",
                description = "When it was there, as 2024-01-01T12:00:00Z.")
        String at = "";

        @Option(names = "--hours", required = true, paramLabel = "H", description = "How long it drifts.")
        double hours;

        @Option(names = "--object-type", required = true, paramLabel = "KEY", description = "What drifts, as PIW-1.")
        String objectType = "";

        @Option(
                names = "--particles",
                paramLabel = "N",
                defaultValue = "5000",
                description = "Default: ${DEFAULT-VALUE}.")
        int particles = 5000;

        @Option(names = "--radius", paramLabel = "M", description = "How far off it may have been (m).")
        @Nullable Double radius;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Server server = options.open();
        JsonNode accepted = post(server, mission());
        String id = accepted.path("mission_id").asText();
        print(accepted, "mission " + id + " " + accepted.path("status").asText());
        return watch ? watch(server, id) : DONE;
    }

    /** Nobody knows after a lost connection whether the mission was taken in; its key makes asking again safe. */
    private static JsonNode post(Server server, ObjectNode mission) throws IOException, InterruptedException {
        String key = UUID.randomUUID().toString();
        for (int left = TRIES - 1; ; left--) {
            try {
                return server.postOnce("/missions", mission, key);
            } catch (ConnectException | HttpTimeoutException e) {
                if (left == 0) {
                    throw new IOException("the server does not answer: " + e.getMessage(), e);
                }
                Thread.sleep(PAUSE_MS);
            }
        }
    }

    private ObjectNode mission() throws IOException {
        ObjectNode mission = body.file != null ? read(body.file) : JsonNodeFactory.instance.objectNode();
        if (body.drift != null) {
            drift(mission.putObject("params"), body.drift);
        } else if (body.drill) {
            mission.put("kind", "drill");
        }
        if (name != null || !mission.has("name")) {
            mission.put("name", name != null ? name : "Mission from the command line");
        }
        if (priority != null) {
            mission.put("priority", priority);
        }
        return mission;
    }

    private static void drift(ObjectNode params, Drift drift) {
        params.put("latitude", drift.latitude)
                .put("longitude", drift.longitude)
                .put("start_time", drift.at)
                .put("duration_hours", drift.hours)
                .put("num_particles", drift.particles)
                .put("object_type", drift.objectType);
        if (drift.radius != null) {
            params.put("radius_m", drift.radius);
        }
    }

    private static ObjectNode read(Path file) throws IOException {
        String text;
        if (file.toString().equals("-")) {
            InputStream in = System.in;
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } else {
            text = Files.readString(file);
        }
        if (Server.parse(text) instanceof ObjectNode mission) {
            return mission;
        }
        throw new IOException(file + " does not hold a JSON object");
    }
}
