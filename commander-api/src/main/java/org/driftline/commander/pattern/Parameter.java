package org.driftline.commander.pattern;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A blank of a pattern.
 *
 * @param name what stands in {@code ${name}}
 * @param type what it may be
 * @param unit of a number, for people
 * @param description more about it
 * @param required whether a value must be given
 * @param byDefault what is taken when none is given; null for nothing: the field is left out
 * @param example a value as it could be, by which the pattern is tried
 * @param limits of a number
 * @param choices the only values; empty for any
 */
public record Parameter(
        String name,
        ParameterType type,
        @Nullable String unit,
        @Nullable String description,
        boolean required,
        @Nullable JsonNode byDefault,
        @Nullable JsonNode example,
        Limits limits,
        List<JsonNode> choices) {

    /** Copies the list. */
    public Parameter {
        choices = List.copyOf(choices);
    }

    /** What is wrong with a value, or empty. */
    Optional<String> problem(JsonNode value) {
        if (!type.accepts(value)) {
            return Optional.of("must be " + type.words());
        }
        if (!choices.isEmpty() && choices.stream().noneMatch(choice -> same(choice, value))) {
            return Optional.of(
                    "must be one of " + choices.stream().map(JsonNode::asText).collect(Collectors.joining(", ")));
        }
        return type.isNumeric() ? limits.problem(value.decimalValue(), unit) : Optional.empty();
    }

    /** A value to try the pattern with, if there is one that makes sense. */
    @Nullable JsonNode sample() {
        if (example != null) {
            return example;
        }
        if (byDefault != null) {
            return byDefault;
        }
        return choices.isEmpty() ? null : choices.get(0);
    }

    /** 1 and 1.0 are the same number, but not the same JSON. */
    private static boolean same(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        return one.equals(other);
    }

    /**
     * Between which a number must be.
     *
     * @param min the least, or null for none
     * @param max the most, or null for none
     */
    public record Limits(@Nullable BigDecimal min, @Nullable BigDecimal max) {

        private Optional<String> problem(BigDecimal value, @Nullable String unit) {
            String in = unit == null ? "" : " " + unit;
            if (min != null && value.compareTo(min) < 0) {
                return Optional.of("must be " + min.toPlainString() + in + " or more");
            }
            if (max != null && value.compareTo(max) > 0) {
                return Optional.of("must be " + max.toPlainString() + in + " or less");
            }
            return Optional.empty();
        }
    }
}
