package org.driftline.commander.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.FieldError;

/** Makes the body of a mission from a pattern; every mistake is found, not only the first. */
public final class Filling {
    private static final long LARGEST = 1_000_000;

    private final MissionPattern pattern;
    private final List<FieldError> errors = new ArrayList<>();

    private Filling(MissionPattern pattern) {
        this.pattern = pattern;
    }

    /**
     * The body with these variables.
     *
     * @param confirmed keys of the safety requirements that somebody looked after
     * @throws DomainError if a variable is missing, unknown or wrong, or a requirement is not confirmed; names each
     */
    public static ObjectNode fill(MissionPattern pattern, ObjectNode variables, Set<String> confirmed) {
        Filling filling = new Filling(pattern);
        Map<String, JsonNode> values = filling.values(variables);
        filling.confirm(confirmed);
        filling.weigh(values);
        if (!filling.errors.isEmpty()) {
            throw DomainError.invalid(filling.errors);
        }
        return Placeholders.fill(pattern.mission(), values);
    }

    private Map<String, JsonNode> values(ObjectNode variables) {
        Set<String> known = pattern.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
        variables.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                refuse(name, "is not a variable of this template");
            }
        });
        Map<String, JsonNode> values = new HashMap<>();
        for (Parameter parameter : pattern.parameters()) {
            if (variables.hasNonNull(parameter.name())) {
                JsonNode value = variables.get(parameter.name());
                parameter.problem(value).ifPresent(problem -> refuse(parameter.name(), problem));
                values.put(parameter.name(), value);
            } else if (parameter.required()) {
                refuse(parameter.name(), "is missing: " + parameter.type().words());
            } else if (parameter.byDefault() != null) {
                values.put(parameter.name(), parameter.byDefault());
            }
        }
        return values;
    }

    /** A large value in many places would be a body that nobody could have posted. */
    private void weigh(Map<String, JsonNode> values) {
        if (Placeholders.growth(pattern.mission(), values) > LARGEST) {
            errors.add(new FieldError("variables", "make the mission larger than " + LARGEST + " characters"));
        }
    }

    private void confirm(Set<String> confirmed) {
        Set<String> known =
                pattern.requirements().stream().map(SafetyRequirement::key).collect(Collectors.toSet());
        for (String key : confirmed) {
            if (!known.contains(key)) {
                errors.add(
                        new FieldError("safety_confirmations", key + " is not a safety requirement of this template"));
            }
        }
        for (SafetyRequirement requirement : pattern.requirements()) {
            if (requirement.required() && !confirmed.contains(requirement.key())) {
                errors.add(new FieldError(
                        "safety_confirmations", requirement.key() + " must be confirmed: " + requirement.text()));
            }
        }
    }

    private void refuse(String variable, String message) {
        errors.add(new FieldError("variables." + variable, message));
    }
}
