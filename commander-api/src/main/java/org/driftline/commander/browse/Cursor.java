package org.driftline.commander.browse;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.driftline.commander.mission.Mission;

/**
 * A place in the list of all missions, between two of them: it stays right while missions come and go.
 *
 * @param createdAt of the last mission that was seen, to the microsecond
 * @param id of that mission
 */
record Cursor(Instant createdAt, UUID id) {
    private static final int BYTES = 3 * Long.BYTES;

    static Cursor after(Mission mission) {
        return new Cursor(mission.details().createdAt(), mission.id());
    }

    /** Reads what {@link #text} wrote; empty for anything else. */
    static Optional<Cursor> parse(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != BYTES) {
                return Optional.empty();
            }
            Instant createdAt = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
            return Optional.of(new Cursor(createdAt, new UUID(bytes.getLong(), bytes.getLong())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** For clients to send back, not to understand. */
    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, createdAt))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
