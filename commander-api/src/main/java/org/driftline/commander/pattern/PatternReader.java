package org.driftline.commander.pattern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.BodyFields;

/**
 * Reads the fields {@code mission}, {@code parameters} and {@code safety_requirements}. A pattern that could never be filled
 * is refused here, not on the day it is needed.
 */
public final class PatternReader {
    /** The fields that are read. */
    public static final Set<String> FIELDS = Set.of("mission", "parameters", "safety_requirements");

    private static final int LONGEST_MISSION = 32_768;
    private static final int MOST = 50;
    private static final int LONGEST_TEXT = 1000;
    private static final double LARGEST_LIMIT = 1e15;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Set<String> OF_PARAMETER =
            Set.of("name", "type", "unit", "description", "required", "default", "example", "min", "max", "enum");

    private final BodyFields fields;

    private PatternReader(BodyFields fields) {
        this.fields = fields;
    }

    /** The pattern; what is wrong with it is said to the fields, whose {@link BodyFields#done} is the caller's. */
    public static MissionPattern read(BodyFields fields) {
        return new PatternReader(fields).read();
    }

    /** The pattern filled with what its parameters give as examples, or null when some give none. */
    public static @Nullable ObjectNode tried(MissionPattern pattern) {
        Map<String, JsonNode> samples = new HashMap<>();
        for (Parameter parameter : pattern.parameters()) {
            JsonNode sample = parameter.sample();
            if (sample != null) {
                samples.put(parameter.name(), sample);
            } else if (parameter.required()) {
                return null;
            }
        }
        return Placeholders.fill(pattern.mission(), samples);
    }

    private MissionPattern read() {
        fields.require("mission");
        fields.within("mission");
        ObjectNode mission =
                fields.raw("mission") instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        if (mission.toString().length() > LONGEST_MISSION) {
            fields.refuse("mission", "must not be longer than " + LONGEST_MISSION + " characters");
        }
        List<Parameter> parameters = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (BodyFields each : fields.each("parameters", MOST)) {
            Parameter parameter = parameter(each);
            if (!names.add(parameter.name())) {
                each.refuse("name", "is taken by another parameter");
            }
            parameters.add(parameter);
            checkUse(each, parameter, mission);
        }
        for (String name : Placeholders.names(mission)) {
            if (!names.contains(name)) {
                fields.refuse("mission", "holds ${" + name + "}, which is not one of the parameters");
            }
        }
        return new MissionPattern(mission, parameters, requirements());
    }

    private static void checkUse(BodyFields fields, Parameter parameter, ObjectNode mission) {
        if (!parameter.name().isEmpty() && !Placeholders.names(mission).contains(parameter.name())) {
            fields.refuse("name", "stands nowhere in the mission");
        }
        if (parameter.type() == ParameterType.OBJECT
                && Placeholders.inserted(mission).contains(parameter.name())) {
            fields.refuse("type", "cannot be inserted into a text");
        }
    }

    private static Parameter parameter(BodyFields fields) {
        fields.only(OF_PARAMETER).require("name", "type");
        ParameterType type = fields.word("type", ParameterType.class);
        Parameter bare = new Parameter(
                key(fields, "name"),
                type == null ? ParameterType.TEXT : type,
                fields.text("unit", LONGEST_TEXT),
                fields.text("description", LONGEST_TEXT),
                fields.flag("required", !fields.has("default")),
                fields.has("default") ? fields.raw("default") : null,
                fields.has("example") ? fields.raw("example") : null,
                limits(fields),
                fields.list("enum", MOST));
        if (type != null) {
            check(fields, bare);
        }
        return bare;
    }

    private static void check(BodyFields fields, Parameter parameter) {
        if (parameter.required() && parameter.byDefault() != null) {
            fields.refuse("default", "would never be taken: the variable is required");
        }
        if (!parameter.type().isNumeric() && (fields.has("min") || fields.has("max"))) {
            fields.refuse(fields.has("min") ? "min" : "max", "is only for numbers");
        }
        if (!parameter.type().hasChoices() && fields.has("enum")) {
            fields.refuse("enum", "is only for numbers and texts");
        }
        parameter.choices().stream()
                .flatMap(choice -> parameter.problem(choice).stream())
                .distinct()
                .forEach(problem -> fields.refuse("enum", problem));
        for (String field : List.of("default", "example")) {
            if (fields.has(field)) {
                parameter.problem(fields.raw(field)).ifPresent(problem -> fields.refuse(field, problem));
            }
        }
    }

    private static Parameter.Limits limits(BodyFields fields) {
        BigDecimal min = limit(fields, "min");
        BigDecimal max = limit(fields, "max");
        if (min != null && max != null && min.compareTo(max) > 0) {
            fields.refuse("max", "must not be less than min");
        }
        return new Parameter.Limits(min, max);
    }

    private static @Nullable BigDecimal limit(BodyFields fields, String field) {
        Double limit = fields.number(field, -LARGEST_LIMIT, LARGEST_LIMIT);
        return limit == null ? null : BigDecimal.valueOf(limit).stripTrailingZeros();
    }

    private List<SafetyRequirement> requirements() {
        List<SafetyRequirement> requirements = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (BodyFields each : fields.each("safety_requirements", MOST)) {
            each.only(Set.of("key", "text", "required")).require("key", "text");
            String key = key(each, "key");
            if (!keys.add(key)) {
                each.refuse("key", "is taken by another requirement");
            }
            String text = each.text("text", LONGEST_TEXT);
            requirements.add(new SafetyRequirement(key, text == null ? "" : text, each.flag("required", true)));
        }
        return requirements;
    }

    private static String key(BodyFields fields, String field) {
        String key = fields.text(field, LONGEST_TEXT);
        if (key != null && !NAME.matcher(key).matches()) {
            fields.refuse(field, "must be letters, digits and _, beginning with a letter, at most 64");
        }
        return key == null ? "" : key;
    }
}
