package org.driftline.io.params.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object, and collects mistakes and defaults instead of stopping at the first.
 *
 * <p>A reader that meets a mistake records it and answers with a harmless stand-in, so that reading can go on; whoever
 * uses the values looks at {@link #errors()} first.
 */
public final class FieldReader {
    private final JsonNode node;
    private final String path;
    private final List<FieldError> errors;
    private final List<AppliedDefault> defaults;
    private final TreeSet<String> known = new TreeSet<>();

    private FieldReader(JsonNode node, String path, List<FieldError> errors, List<AppliedDefault> defaults) {
        this.node = node;
        this.path = path;
        this.errors = errors;
        this.defaults = defaults;
    }

    /** A reader of the outermost object. */
    public static FieldReader of(ObjectNode params) {
        return new FieldReader(params, "", new ArrayList<>(), new ArrayList<>());
    }

    /** A reader for an object inside this one, sharing what is collected. */
    public FieldReader inside(String field, JsonNode object) {
        return new FieldReader(object, path + field + ".", errors, defaults);
    }

    /** The mistakes so far, in the order in which they were met; those of readers inside are among them. */
    public List<FieldError> errors() {
        return errors;
    }

    /** The defaults so far. */
    public List<AppliedDefault> defaults() {
        return defaults;
    }

    /** Records a mistake of a field. */
    public void refuse(String field, String message) {
        errors.add(new FieldError(path + field, message));
    }

    /** Records that a field was absent, and what was taken instead. */
    public void applied(String field, String value) {
        defaults.add(new AppliedDefault(path + field, value));
    }

    /** The field's value, or null when it is absent or JSON null. */
    public @Nullable JsonNode value(String field) {
        known.add(field);
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    /** Whether the field is there, and not JSON null. */
    public boolean has(String field) {
        return value(field) != null;
    }

    /** A number that must be there; NaN after a mistake. */
    public double number(String field, Range range) {
        JsonNode value = required(field);
        return value == null ? Double.NaN : checked(field, value, range);
    }

    /** A number; NaN after a mistake. */
    public double number(String field, Range range, double byDefault) {
        JsonNode value = value(field);
        if (value == null) {
            applied(field, Range.number(byDefault));
            return byDefault;
        }
        return checked(field, value, range);
    }

    /** One number of a list. */
    public double element(int index, Range range) {
        return checked(Integer.toString(index), node.get(index), range);
    }

    /** A whole number that must be there; not for use after a mistake. */
    public int count(String field, Range range) {
        JsonNode value = required(field);
        if (value == null) {
            return 0;
        }
        double number = checked(field, value, range);
        if (Double.isFinite(number) && number != Math.rint(number)) {
            refuse(field, "must be a whole number");
        }
        return (int) number;
    }

    /** A whole number of at most 64 bits. */
    public long whole(String field, long byDefault) {
        JsonNode value = value(field);
        if (value == null) {
            applied(field, Long.toString(byDefault));
            return byDefault;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            refuse(field, "must be a whole number of at most 64 bits");
            return byDefault;
        }
        return value.longValue();
    }

    /** True or false. */
    public boolean flag(String field, boolean byDefault) {
        JsonNode value = value(field);
        if (value == null) {
            applied(field, Boolean.toString(byDefault));
            return byDefault;
        }
        if (!value.isBoolean()) {
            refuse(field, "must be true or false");
        }
        return value.asBoolean(byDefault);
    }

    /** One of the constants, which are written in lower case. */
    public <E extends Enum<E>> E oneOf(String field, Class<E> type, E byDefault) {
        JsonNode value = value(field);
        if (value == null) {
            applied(field, wireName(byDefault));
            return byDefault;
        }
        for (E constant : type.getEnumConstants()) {
            if (value.isTextual() && value.textValue().equals(wireName(constant))) {
                return constant;
            }
        }
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(FieldReader::wireName)
                .toList();
        refuse(field, "must be one of " + String.join(", ", names));
        return byDefault;
    }

    /** A time in UTC; null when it is absent, or after a mistake. */
    public @Nullable Instant time(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        try {
            return utc(value);
        } catch (DateTimeException e) {
            refuse(field, "must be an RFC 3339 time in UTC such as 2024-01-01T12:00:00Z");
            return null;
        }
    }

    /** The value of a field that must be there; null after a mistake. */
    public @Nullable JsonNode required(String field) {
        JsonNode value = value(field);
        if (value == null) {
            refuse(field, "is required");
        }
        return value;
    }

    /** Call last: what nobody asked for is a mistake of the sender, not something to ignore. */
    public void refuseUnknown() {
        node.fieldNames().forEachRemaining(this::refuseIfUnknown);
    }

    private void refuseIfUnknown(String name) {
        if (!known.contains(name)) {
            refuse(name, "is not known here; known are " + String.join(", ", known));
        }
    }

    private double checked(String field, JsonNode value, Range range) {
        if (!value.isNumber()) {
            refuse(field, "must be a number");
            return Double.NaN;
        }
        double number = value.doubleValue();
        if (!range.holds(number)) {
            refuse(field, "must be " + range.inWords() + ", not " + value.asText());
            return Double.NaN;
        }
        return number;
    }

    private static Instant utc(JsonNode value) {
        if (!value.isTextual()) {
            throw new DateTimeException("not text");
        }
        OffsetDateTime time = OffsetDateTime.parse(value.textValue());
        if (!time.getOffset().equals(ZoneOffset.UTC) || time.getYear() < 1900 || time.getYear() > 2200) {
            throw new DateTimeException("not UTC, or not of our days");
        }
        return time.toInstant();
    }

    static String wireName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
