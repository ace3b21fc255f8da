package org.driftline.commander.follow;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the sequence of all events. Transactions commit in another order than they begin in, so a place names both.
 *
 * @param transaction in which the event was written
 * @param position of the event
 */
public record FeedPosition(long transaction, long position) {
    /** Before the first event. */
    public static final FeedPosition START = new FeedPosition(0, 0);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    /** Reads {@link #text}; 0 is before the first event. */
    public static Optional<FeedPosition> parse(String text) {
        String trimmed = text.trim();
        if (trimmed.equals("0")) {
            return Optional.of(START);
        }
        Matcher parts = TEXT.matcher(trimmed);
        return parts.matches()
                ? Optional.of(new FeedPosition(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    /** For clients, who need not understand it. */
    public String text() {
        return transaction + "-" + position;
    }
}
