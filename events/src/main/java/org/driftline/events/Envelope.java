package org.driftline.events;

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
 * @param meta schema_version, seq, attempt, correlation_id, traceparent, and time as RFC 3339
 */
public record Envelope(
        UUID id,
        String type,
        String source,
        @Nullable String target,
        double timestamp,
        ObjectNode payload,
        ObjectNode meta) {}
