package org.driftline.commander.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.driftline.events.OrderId;
import org.driftline.io.store.ObjectKey;

/**
 * What a soldier says that an attempt resulted in.
 *
 * @param artifacts its files
 * @param summary the result in numbers
 * @param degraded whether it was made from less than was asked for
 * @param provenance what it was made from
 */
public record ResultManifest(List<Artifact> artifacts, ObjectNode summary, boolean degraded, ObjectNode provenance) {
    /** The raw run, which is published beside the attempts. */
    public static final String RAW = "particles.nc";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}/");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[A-Za-z0-9.+-]+(; ?[a-z]+=[A-Za-z0-9.-]+)?");

    public ResultManifest {
        artifacts = List.copyOf(artifacts);
    }

    /** Where the raw run of a mission's result is published. */
    static ObjectKey rawKey(UUID missionId) {
        return ObjectKey.of(missionId.toString(), "raw", RAW);
    }

    /** Reads a result that was checked when it came. */
    public static ResultManifest read(ObjectNode result) {
        List<Artifact> artifacts = new ArrayList<>();
        for (JsonNode artifact : result.path("artifacts")) {
            artifacts.add(Artifact.of((ObjectNode) artifact));
        }
        return new ResultManifest(
                artifacts,
                object(result.path("summary")),
                result.path("degraded").asBoolean(false),
                object(result.path("provenance")));
    }

    /** What is wrong with a result, or empty; above all its files must be those of this very attempt. */
    public static Optional<String> problem(JsonNode result, OrderId attempt) {
        if (!result.isObject() || !result.path("artifacts").isArray()) {
            return Optional.of("result.artifacts is missing");
        }
        if (!result.path("summary").isObject()) {
            return Optional.of("result.summary is missing");
        }
        for (JsonNode artifact : result.path("artifacts")) {
            if (!(artifact instanceof ObjectNode object) || !isOf(Artifact.of(object), attempt)) {
                return Optional.of("result.artifacts holds something that is no file of this attempt");
            }
        }
        return Optional.empty();
    }

    /** The file of this name. */
    public Optional<Artifact> artifact(String name) {
        return artifacts.stream()
                .filter(artifact -> artifact.name().equals(name))
                .findFirst();
    }

    private static boolean isOf(Artifact artifact, OrderId attempt) {
        return NAME.matcher(artifact.name()).matches()
                && isIn(attempt, artifact)
                && artifact.size() >= 0
                && SHA256.matcher(artifact.sha256()).matches()
                && MEDIA_TYPE.matcher(artifact.contentType()).matches();
    }

    /** {@code <mission>/attempts/<n>/<run>/<name>}; workers that know of no runs leave that part out. */
    private static boolean isIn(OrderId attempt, Artifact artifact) {
        String folder = attempt.missionId() + "/attempts/" + attempt.attempt() + "/";
        String key = artifact.key();
        if (!key.startsWith(folder) || !key.endsWith(artifact.name())) {
            return false;
        }
        String run =
                key.substring(folder.length(), key.length() - artifact.name().length());
        return run.isEmpty() || RUN.matcher(run).matches();
    }

    private static ObjectNode object(JsonNode json) {
        return json instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }
}
