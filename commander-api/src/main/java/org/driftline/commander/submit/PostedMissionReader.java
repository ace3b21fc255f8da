package org.driftline.commander.submit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.dependency.DependencyService;
import org.driftline.commander.fields.Texts;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.FieldError;
import org.driftline.events.MissionKind;
import org.driftline.events.Priority;

/**
 * Reads the body of a new mission; every mistake is found, not only the first. Without a {@code kind}, a body that has
 * {@code params} is a drift and any other a drill. A drift may hold no field that we do not know: a misspelt one would
 * otherwise be a silent default. A drill keeps such fields as its data.
 */
public final class PostedMissionReader {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 10_000;
    private static final Set<String> KNOWN =
            Set.of("name", "description", "kind", "priority", "start", "depends_on", "params");

    private final ObjectNode body;
    private final List<FieldError> errors = new ArrayList<>();

    private PostedMissionReader(ObjectNode body) {
        this.body = body;
    }

    /**
     * Reads a body.
     *
     * @throws DomainError if fields are missing, of the wrong type, or not to be there
     */
    public static PostedMission read(ObjectNode body) {
        return new PostedMissionReader(body).read();
    }

    private PostedMission read() {
        MissionKind kind = kind();
        String name = text("name", LONGEST_NAME);
        if (name == null && !mentioned("name")) {
            refuse("name", "is missing");
        }
        String description = text("description", LONGEST_DESCRIPTION);
        Priority priority = priority();
        boolean start = start();
        List<UUID> dependsOn = dependsOn();
        ObjectNode params = params(kind);
        ObjectNode data = rest();
        if (kind == MissionKind.DRIFT) {
            data.fieldNames().forEachRemaining(field -> refuse(field, "is not a field of a drift mission"));
            data.removeAll();
        }
        if (name == null || !errors.isEmpty()) {
            throw DomainError.invalid(errors);
        }
        return new PostedMission(name, description, kind, priority, start, dependsOn, params, data);
    }

    private MissionKind kind() {
        MissionKind implied = mentioned("params") ? MissionKind.DRIFT : MissionKind.DRILL;
        return oneOf("kind", MissionKind::valueOf, implied);
    }

    private Priority priority() {
        return oneOf("priority", Priority::valueOf, Priority.NORMAL);
    }

    private <T> T oneOf(String field, Function<String, T> valueOf, T otherwise) {
        if (!mentioned(field)) {
            return otherwise;
        }
        try {
            return valueOf.apply(body.get(field).asText().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            refuse(field, field.equals("kind") ? "must be drift or drill" : "must be low, normal, high or urgent");
            return otherwise;
        }
    }

    private boolean start() {
        JsonNode start = body.path("start");
        if (mentioned("start") && !start.isBoolean()) {
            refuse("start", "must be true or false");
        }
        return start.asBoolean(true);
    }

    private List<UUID> dependsOn() {
        JsonNode list = body.path("depends_on");
        if (!mentioned("depends_on")) {
            return List.of();
        }
        if (!list.isArray() || list.size() > DependencyService.MOST) {
            refuse("depends_on", "must be a list of at most " + DependencyService.MOST + " ids");
            return List.of();
        }
        Set<UUID> ids = new LinkedHashSet<>();
        for (JsonNode id : list) {
            Texts.id(id.asText()).ifPresentOrElse(ids::add, () -> refuse("depends_on", "must be a list of ids (UUID)"));
        }
        return List.copyOf(ids);
    }

    private ObjectNode params(MissionKind kind) {
        JsonNode params = body.path("params");
        if (kind == MissionKind.DRILL && mentioned("params")) {
            refuse("params", "a drill has none; send kind drift, or leave the kind out");
        } else if (kind == MissionKind.DRIFT && !params.isObject()) {
            refuse("params", mentioned("params") ? "must be an object" : "is missing");
        }
        return params instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }

    private ObjectNode rest() {
        return body.deepCopy().remove(KNOWN);
    }

    private @Nullable String text(String field, int longest) {
        JsonNode value = body.path(field);
        if (!mentioned(field)) {
            return null;
        }
        String problem = textProblem(value, longest);
        if (problem != null) {
            refuse(field, problem);
            return null;
        }
        return value.textValue().trim();
    }

    private static @Nullable String textProblem(JsonNode value, int longest) {
        if (!value.isTextual() || value.textValue().isBlank()) {
            return "must be a text that is not blank";
        }
        if (value.textValue().length() > longest) {
            return "must not be longer than " + longest + " characters";
        }
        return value.textValue().indexOf('\0') >= 0 ? "must not hold a NUL character" : null;
    }

    private boolean mentioned(String field) {
        return body.hasNonNull(field);
    }

    private void refuse(String field, String message) {
        errors.add(new FieldError(field, message));
    }
}
