package org.driftline.commander.database;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Columns of native queries as the types that our records hold; JSON columns are selected as text. */
public final class Rows {
    /** Numbers stay as they were written. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Rows() {}

    public static UUID id(Tuple row, String column) {
        return row.get(column, UUID.class);
    }

    public static @Nullable UUID idOrNull(Tuple row, String column) {
        return row.get(column, UUID.class);
    }

    public static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }

    public static @Nullable String textOrNull(Tuple row, String column) {
        return row.get(column, String.class);
    }

    public static long whole(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }

    public static double number(Tuple row, String column) {
        return row.get(column, Number.class).doubleValue();
    }

    public static @Nullable Double numberOrNull(Tuple row, String column) {
        Number value = row.get(column, Number.class);
        return value == null ? null : value.doubleValue();
    }

    public static Instant instant(Tuple row, String column) {
        return toInstant(row.get(column));
    }

    public static @Nullable Instant instantOrNull(Tuple row, String column) {
        Object value = row.get(column);
        return value == null ? null : toInstant(value);
    }

    public static ObjectNode object(Tuple row, String column) {
        return parse(row.get(column, String.class));
    }

    public static @Nullable ObjectNode objectOrNull(Tuple row, String column) {
        String text = row.get(column, String.class);
        return text == null ? null : parse(text);
    }

    /** A JSON list of texts. */
    public static List<String> texts(Tuple row, String column) {
        List<String> texts = new ArrayList<>();
        tree(row.get(column, String.class)).forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    private static Instant toInstant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    private static ObjectNode parse(String text) {
        return (ObjectNode) tree(text);
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds something else than JSON", e);
        }
    }
}
