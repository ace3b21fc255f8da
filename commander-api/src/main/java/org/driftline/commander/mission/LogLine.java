package org.driftline.commander.mission;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of a mission's log.
 *
 * @param level how much it matters
 * @param message for a person
 * @param at when it was written
 */
public record LogLine(Level level, String message, Instant at) {
    private static final int LONGEST_MESSAGE = 4000;

    /** Cuts what is too long for a line. */
    public LogLine {
        message = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message;
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
