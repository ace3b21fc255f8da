package org.driftline.commander.fields;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in a list that is ordered by time, between two things: it stays right while things come and go.
 *
 * @param at of the last thing that was seen, to the microsecond
 * @param id of that thing
 */
public record PageCursor(Instant at, UUID id) {
    private static final int BYTES = 3 * Long.BYTES;
    /** Within what PostgreSQL knows (µs since 1970). */
    private static final long LAST = 253_402_300_799_999_999L;

    /** Reads what {@link #text} wrote; empty for anything else. */
    public static Optional<PageCursor> parse(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != BYTES) {
                return Optional.empty();
            }
            long micros = bytes.getLong();
            return micros < 0 || micros > LAST
                    ? Optional.empty()
                    : Optional.of(new PageCursor(
                            Instant.EPOCH.plus(micros, ChronoUnit.MICROS), new UUID(bytes.getLong(), bytes.getLong())));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** For clients to send back, not to understand. */
    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
