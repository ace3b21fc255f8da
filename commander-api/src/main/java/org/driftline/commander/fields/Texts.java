package org.driftline.commander.fields;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What texts of clients mean; strict, because a guess may be a wrong search. */
public final class Texts {
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Texts() {}

    /** An id, only in its usual spelling: Java would read "1-1-1-1-1" too. */
    public static Optional<UUID> id(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text.toLowerCase(Locale.ROOT)) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** An RFC 3339 time of the years 1970 to 9999, to the microsecond as PostgreSQL keeps it. */
    public static Optional<Instant> time(String text) {
        try {
            Instant time = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            return time.isBefore(FIRST) || time.isAfter(LAST) ? Optional.empty() : Optional.of(time);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A constant by its name in any case. */
    public static <E extends Enum<E>> Optional<E> word(String text, Class<E> words) {
        String name = text.trim().toUpperCase(Locale.ROOT);
        return Arrays.stream(words.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    /** What can be said instead of a word that is none: "must be low, normal or high". */
    public static <E extends Enum<E>> String mustBe(Class<E> words) {
        List<String> names = Arrays.stream(words.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        int last = names.size() - 1;
        return last == 0
                ? "must be " + names.get(0)
                : "must be " + String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }
}
