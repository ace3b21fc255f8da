package org.driftline.commander.history;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A line of a mission's log.
 *
 * @param level how much it matters
 * @param message for a person
 * @param at when it was written
 * @param source what wrote it: {@link #COMMANDER}, {@code soldier/<worker id>} or {@link #CLIENT}
 * @param actor who wrote or caused it, if a person did
 */
public record LogLine(
        Level level,
        String message,
        Instant at,
        String source,
        @Nullable String actor) {
    /** {@code source} of what the commander itself writes. */
    public static final String COMMANDER = "commander";
    /** {@code source} of what people write. */
    public static final String CLIENT = "client";

    private static final int LONGEST_MESSAGE = 4000;

    /** Cuts what is too long for a line. */
    public LogLine {
        message = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message;
    }

    /** A line of the commander's own. */
    public LogLine(Level level, String message, Instant at) {
        this(level, message, at, COMMANDER, null);
    }

    /** The same line from another source. */
    public LogLine from(String other) {
        return new LogLine(level, message, at, other, actor);
    }

    /** The same line, written or caused by this person. */
    public LogLine by(String person) {
        return new LogLine(level, message, at, source, person);
    }

    /** A line that is about nothing out of the ordinary. */
    public static LogLine info(String message, Instant at) {
        return new LogLine(Level.INFO, message, at);
    }

    /** A line that a person should read. */
    public static LogLine warning(String message, Instant at) {
        return new LogLine(Level.WARNING, message, at);
    }

    /** How much a line matters. */
    public enum Level {
        DEBUG,
        INFO,
        WARNING,
        ERROR;

        /** Reads a level in any case. */
        public static Optional<Level> parse(String text) {
            return switch (text.trim().toLowerCase(Locale.ROOT)) {
                case "debug", "trace" -> Optional.of(DEBUG);
                case "info" -> Optional.of(INFO);
                case "warn", "warning" -> Optional.of(WARNING);
                case "error", "critical", "fatal" -> Optional.of(ERROR);
                default -> Optional.empty();
            };
        }
    }
}
