package org.driftline.commander.fields;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.FieldError;

/** Reads the parameters of a query, which are all texts; what is wrong is collected until {@link #done}. */
public final class QueryFields {
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * Ends the reading.
     *
     * @throws DomainError if anything was wrong; names each of the parameters
     */
    public void done() {
        if (!errors.isEmpty()) {
            throw DomainError.invalid(errors);
        }
    }

    /** Takes note of a parameter that is not acceptable. */
    public void refuse(String name, String message) {
        errors.add(new FieldError(name, message));
    }

    /** Which part of a list, by its parameters {@code cursor} and {@code limit}. */
    public PageSlice slice(@Nullable String cursor, @Nullable String limit) {
        PageCursor after = parsed("cursor", cursor, PageCursor::parse, "is not one that this list gave");
        Integer most = parsed(
                "limit",
                limit,
                given -> number(given, PageSlice.MOST),
                "must be a whole number from 1 to " + PageSlice.MOST);
        return new PageSlice(after, most == null ? PageSlice.USUAL : most);
    }

    /** An id, or null. */
    public @Nullable UUID id(String name, @Nullable String text) {
        return parsed(name, text, Texts::id, "must be an id (UUID)");
    }

    /** A time, or null. */
    public @Nullable Instant time(String name, @Nullable String text) {
        return parsed(name, text, Texts::time, "must be an RFC 3339 time such as 2024-01-01T12:00:00Z");
    }

    /** A whole number from 1 on, or null. */
    public @Nullable Integer whole(String name, @Nullable String text) {
        return parsed(
                name,
                text,
                given -> number(given, Integer.MAX_VALUE),
                "must be a whole number from 1 to " + Integer.MAX_VALUE);
    }

    /** True or false, or what is to be taken when it is not there. */
    public boolean flag(String name, @Nullable String text, boolean otherwise) {
        Boolean flag = parsed(
                name,
                text,
                given -> switch (given) {
                    case "true" -> Optional.of(true);
                    case "false" -> Optional.of(false);
                    default -> Optional.empty();
                },
                "must be true or false");
        return flag == null ? otherwise : flag;
    }

    /** A text of at most so many characters, or null. */
    public @Nullable String text(String name, @Nullable String text, int longest) {
        return parsed(
                name,
                text,
                given -> given.length() <= longest && given.indexOf('\0') < 0 ? Optional.of(given) : Optional.empty(),
                "must be a text of at most " + longest + " characters");
    }

    /** Any of some words, in any case; several values, or one with commas. */
    public <E extends Enum<E>> Set<E> words(String name, List<String> texts, Class<E> words) {
        Set<E> found = EnumSet.noneOf(words);
        for (String text : String.join(",", texts).split(",", -1)) {
            if (!text.isBlank()) {
                Texts.word(text, words).ifPresentOrElse(found::add, () -> refuse(name, Texts.mustBe(words)));
            }
        }
        return found;
    }

    private <T> @Nullable T parsed(
            String name, @Nullable String text, Function<String, Optional<T>> parse, String otherwise) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        T parsed = parse.apply(text).orElse(null);
        if (parsed == null) {
            refuse(name, otherwise);
        }
        return parsed;
    }

    private static Optional<Integer> number(String text, int most) {
        try {
            int number = Integer.parseInt(text);
            return number >= 1 && number <= most ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
