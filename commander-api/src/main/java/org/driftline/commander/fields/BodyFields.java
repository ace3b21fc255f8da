package org.driftline.commander.fields;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.FieldError;

/**
 * Reads one JSON object of a client. A field that is missing, null or wrong reads as null; what is wrong is collected, with
 * its path, until {@link #done}. A JSON null is taken for a field that is not there.
 */
public final class BodyFields {
    private final String path;
    private final ObjectNode body;
    private final List<FieldError> errors;

    private BodyFields(String path, ObjectNode body, List<FieldError> errors) {
        this.path = path;
        this.body = body;
        this.errors = errors;
    }

    /** A whole body. */
    public static BodyFields of(ObjectNode body) {
        return new BodyFields("", body, new ArrayList<>());
    }

    /**
     * Ends the reading.
     *
     * @throws DomainError if anything was wrong; names each of the fields
     */
    public void done() {
        if (!errors.isEmpty()) {
            throw DomainError.invalid(errors);
        }
    }

    /** These must be there. */
    public BodyFields require(String... fields) {
        for (String field : fields) {
            if (!has(field)) {
                refuse(field, "is missing");
            }
        }
        return this;
    }

    /** No others may be there: a misspelt one would be a silent default. */
    public BodyFields only(Set<String> known) {
        body.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                refuse(field, "is not a field of this");
            }
        });
        return this;
    }

    /** Takes note of a field that is not acceptable. */
    public void refuse(String field, String message) {
        errors.add(new FieldError(path + field, message));
    }

    /** Whether the field is there, and not null. */
    public boolean has(String field) {
        return body.hasNonNull(field);
    }

    /** The field as it came. */
    public JsonNode raw(String field) {
        return body.path(field);
    }

    /** A text that is not blank, without blanks around it. */
    public @Nullable String text(String field, int longest) {
        JsonNode value = body.path(field);
        if (!has(field)) {
            return null;
        }
        String problem = textProblem(value, longest);
        if (problem != null) {
            refuse(field, problem);
            return null;
        }
        return value.textValue().trim();
    }

    /** A text to the last blank, such as a password. */
    public @Nullable String secret(String field, int longest) {
        JsonNode value = body.path(field);
        if (!has(field)) {
            return null;
        }
        if (value.isTextual()
                && !value.textValue().isEmpty()
                && value.textValue().length() <= longest) {
            return value.textValue();
        }
        refuse(field, "must be a text of at most " + longest + " characters");
        return null;
    }

    /** A finite number within these bounds. */
    public @Nullable Double number(String field, double least, double most) {
        JsonNode value = body.path(field);
        if (!has(field)) {
            return null;
        }
        if (value.isNumber() && value.doubleValue() >= least && value.doubleValue() <= most) {
            return value.doubleValue();
        }
        refuse(field, "must be a number from " + plain(least) + " to " + plain(most));
        return null;
    }

    /** A whole number within these bounds. */
    public @Nullable Long whole(String field, long least, long most) {
        JsonNode value = body.path(field);
        if (!has(field)) {
            return null;
        }
        if (value.isIntegralNumber()
                && value.canConvertToLong()
                && value.longValue() >= least
                && value.longValue() <= most) {
            return value.longValue();
        }
        refuse(field, "must be a whole number from " + least + " to " + most);
        return null;
    }

    /** True or false, or what is to be taken when it is not there. */
    public boolean flag(String field, boolean otherwise) {
        if (has(field) && !body.path(field).isBoolean()) {
            refuse(field, "must be true or false");
        }
        return body.path(field).asBoolean(otherwise);
    }

    /** An id. */
    public @Nullable UUID id(String field) {
        return parsed(field, Texts::id, "must be an id (UUID)");
    }

    /** A time. */
    public @Nullable Instant time(String field) {
        return parsed(field, Texts::time, "must be an RFC 3339 time such as 2024-01-01T12:00:00Z");
    }

    /** One of some words, in any case. */
    public <E extends Enum<E>> @Nullable E word(String field, Class<E> words) {
        return parsed(field, text -> Texts.word(text, words), Texts.mustBe(words));
    }

    /** An object inside, whose fields are named behind this one's name; an empty one if there is none. */
    public BodyFields within(String field) {
        JsonNode value = body.path(field);
        if (has(field) && !value.isObject()) {
            refuse(field, "must be an object");
        }
        return new BodyFields(path + field + ".", objectOrEmpty(value), errors);
    }

    /** The objects of a list. */
    public List<BodyFields> each(String field, int most) {
        List<BodyFields> objects = new ArrayList<>();
        for (JsonNode value : list(field, most)) {
            String name = field + "[" + objects.size() + "]";
            if (!value.isObject()) {
                refuse(name, "must be an object");
            }
            objects.add(new BodyFields(path + name + ".", objectOrEmpty(value), errors));
        }
        return objects;
    }

    /** What a list holds, as it came; none if there is no list. */
    public List<JsonNode> list(String field, int most) {
        JsonNode value = body.path(field);
        if (!has(field)) {
            return List.of();
        }
        if (!value.isArray() || value.size() > most) {
            refuse(field, "must be a list of at most " + most);
            return List.of();
        }
        List<JsonNode> values = new ArrayList<>();
        value.forEach(values::add);
        return values;
    }

    private <T> @Nullable T parsed(String field, Function<String, Optional<T>> parse, String otherwise) {
        JsonNode value = body.path(field);
        if (!has(field)) {
            return null;
        }
        T parsed = value.isTextual() ? parse.apply(value.textValue()).orElse(null) : null;
        if (parsed == null) {
            refuse(field, otherwise);
        }
        return parsed;
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

    private static ObjectNode objectOrEmpty(JsonNode value) {
        return value instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }

    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }
}
