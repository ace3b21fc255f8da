package org.driftline.commander.pattern;

import com.fasterxml.jackson.databind.JsonNode;

import org.driftline.commander.fields.Texts;

/** What a variable may be. */
public enum ParameterType {
    NUMBER("a number") {
        @Override
        boolean accepts(JsonNode value) {
            return value.isNumber()
                    && Double.isFinite(value.doubleValue())
                    && Math.abs(value.decimalValue().scale()) <= LONGEST_NUMBER;
        }
    },
    INTEGER("a whole number") {
        @Override
        boolean accepts(JsonNode value) {
            return value.isIntegralNumber() && value.canConvertToLong();
        }
    },
    TEXT("a text of 1 to 1000 characters") {
        @Override
        boolean accepts(JsonNode value) {
            return value.isTextual()
                    && !value.textValue().isBlank()
                    && value.textValue().length() <= LONGEST_TEXT
                    && value.textValue().indexOf('\0') < 0;
        }
    },
    BOOLEAN("true or false") {
        @Override
        boolean accepts(JsonNode value) {
            return value.isBoolean();
        }
    },
    /** RFC 3339. */
    TIME("an RFC 3339 time such as 2024-01-01T12:00:00Z") {
        @Override
        boolean accepts(JsonNode value) {
            return value.isTextual() && Texts.time(value.textValue()).isPresent();
        }
    },
    /** Such as an area as GeoJSON. */
    OBJECT("an object") {
        @Override
        boolean accepts(JsonNode value) {
            return value.isObject();
        }
    };

    private static final int LONGEST_TEXT = 1000;
    /** Digits before or behind the point: 1e-999999999 is short only as long as nobody writes it out. */
    private static final int LONGEST_NUMBER = 400;

    private final String words;

    ParameterType(String words) {
        this.words = words;
    }

    abstract boolean accepts(JsonNode value);

    /** In words, behind "must be". */
    String words() {
        return words;
    }

    boolean isNumeric() {
        return this == NUMBER || this == INTEGER;
    }

    boolean hasChoices() {
        return isNumeric() || this == TEXT;
    }
}
