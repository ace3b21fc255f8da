package org.driftline.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * The one shape of every event: exactly these seven fields; everything extra is inside {@code meta}.
 *
 * @param id unique; a second event with the same id is a duplicate
 * @param type one of {@link EventTypes}
 * @param source {@code missions_service} or {@code soldier/<worker id>}
 * @param target {@code mission_<id>}, or null for events addressed to everybody
 * @param timestamp when it happened (seconds since 1970-01-01T00:00:00Z, with milliseconds as the fraction)
 * @param payload what happened
 * @param meta schema_version, seq, attempt, correlation_id, traceparent, and time as RFC 3339; see {@link EventMeta}
 */
public record Envelope(
        UUID id,
        String type,
        String source,
        @Nullable String target,
        double timestamp,
        ObjectNode payload,
        ObjectNode meta) {
    static final double LAST_TIMESTAMP = 253_402_300_799.999;

    /** @throws IllegalArgumentException if the timestamp is not between the years 1970 and 9999 */
    public Envelope {
        if (!(timestamp >= 0 && timestamp <= LAST_TIMESTAMP)) {
            throw new IllegalArgumentException("timestamp must be seconds since 1970, got " + timestamp);
        }
    }

    /** An event that happens at {@code time} (kept to the millisecond), with a new id. */
    public static Envelope create(EventHead head, Instant time, ObjectNode payload, EventMeta meta) {
        Instant at = time.truncatedTo(ChronoUnit.MILLIS);
        double seconds = BigDecimal.valueOf(at.toEpochMilli(), 3).doubleValue();
        return new Envelope(
                UUID.randomUUID(),
                head.type(),
                head.source(),
                head.target(),
                seconds,
                payload,
                meta.toJson(at.toString()));
    }

    /** When it happened, to the millisecond. */
    public Instant time() {
        return Instant.ofEpochMilli(Math.round(timestamp * 1000));
    }
}
