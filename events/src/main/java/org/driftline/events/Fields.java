package org.driftline.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one JSON object; each problem names the field. */
final class Fields {
    private static final int MAX_TEXT = 512;

    private final String path;
    private final ObjectNode object;

    Fields(String path, ObjectNode object) {
        this.path = path;
        this.object = object;
    }

    /** Every name must be there, and none but these. */
    void exactly(List<String> names) throws MalformedMessageException {
        for (String name : names) {
            if (!object.has(name)) {
                throw wrong(name, "is missing");
            }
        }
        if (object.size() > names.size()) {
            for (Iterator<String> present = object.fieldNames(); present.hasNext(); ) {
                String name = present.next();
                if (!names.contains(name)) {
                    throw wrong(name, "is not a field of this message");
                }
            }
        }
    }

    UUID uuid(String name) throws MalformedMessageException {
        String text = text(name);
        try {
            UUID uuid = UUID.fromString(text);
            // fromString also takes "1-1-1-1-1"; two spellings of one id would defeat the check for duplicates
            if (uuid.toString().equals(text.toLowerCase(Locale.ROOT))) {
                return uuid;
            }
        } catch (IllegalArgumentException e) {
            throw wrong(name, "must be a UUID");
        }
        throw wrong(name, "must be a UUID");
    }

    String text(String name) throws MalformedMessageException {
        String text = textOrNull(name);
        if (text == null) {
            throw wrong(name, object.has(name) ? "must be a string, but is null" : "is missing");
        }
        return text;
    }

    @Nullable String textOrNull(String name) throws MalformedMessageException {
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            throw wrong(name, "must be a string, but is " + Json.kind(node));
        }
        String text = node.textValue();
        if (text.isBlank() || text.length() > MAX_TEXT) {
            throw wrong(name, "must have 1 to " + MAX_TEXT + " characters");
        }
        return text;
    }

    double seconds(String name) throws MalformedMessageException {
        JsonNode node = present(name);
        if (!node.isNumber()) {
            throw wrong(name, "must be a number, but is " + Json.kind(node));
        }
        double value = node.doubleValue();
        if (!Double.isFinite(value) || value < 0 || value > Envelope.LAST_TIMESTAMP) {
            throw wrong(name, "must be seconds since 1970 before the year 10000");
        }
        return value;
    }

    long whole(String name, long least, long most) throws MalformedMessageException {
        JsonNode node = present(name);
        if (!node.isIntegralNumber()) {
            throw wrong(name, "must be a whole number, but is " + (node.isNumber() ? "a fraction" : Json.kind(node)));
        }
        if (!node.canConvertToLong() || node.longValue() < least || node.longValue() > most) {
            throw wrong(name, "must be from " + least + " to " + most);
        }
        return node.longValue();
    }

    ObjectNode object(String name) throws MalformedMessageException {
        JsonNode node = present(name);
        if (node instanceof ObjectNode inner) {
            return inner;
        }
        throw wrong(name, "must be an object, but is " + Json.kind(node));
    }

    @Nullable Instant instantOrNull(String name) throws MalformedMessageException {
        String text = textOrNull(name);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw wrong(name, "must be a time like 2024-01-01T12:00:00Z");
        }
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) throws MalformedMessageException {
        String text = text(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        throw wrong(
                name,
                "must be one of " + List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT));
    }

    boolean has(String name) {
        return object.has(name);
    }

    MalformedMessageException wrong(String name, String problem) {
        return new MalformedMessageException(path + name, problem);
    }

    private JsonNode present(String name) throws MalformedMessageException {
        JsonNode node = object.get(name);
        if (node == null) {
            throw wrong(name, "is missing");
        }
        return node;
    }
}
