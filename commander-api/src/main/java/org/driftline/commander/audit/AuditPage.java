package org.driftline.commander.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * A part of the audit log, newest first.
 *
 * @param entries of it
 * @param nextCursor for the next page, or null when this was the last
 */
@JsonNaming(SnakeCaseStrategy.class)
record AuditPage(List<View> entries, @Nullable String nextCursor) {

    static AuditPage of(List<AuditRow> rows, int limit) {
        List<AuditRow> shown = rows.subList(0, Math.min(limit, rows.size()));
        String next = rows.size() > limit ? Long.toString(shown.get(limit - 1).position) : null;
        return new AuditPage(shown.stream().map(View::of).toList(), next);
    }

    /** An entry for clients; the names are those of {@link AuditEntry}. */
    @JsonNaming(SnakeCaseStrategy.class)
    record View(
            UUID id,
            Instant at,
            String action,
            String reason,
            String detail,
            @Nullable String actor,
            @Nullable UUID actorId,
            @Nullable String role,
            @Nullable String subject,
            @Nullable String method,
            @Nullable String path,
            @Nullable Integer status,
            @Nullable String address,
            @Nullable String correlationId,
            @Nullable UUID missionId,
            @Nullable UUID eventId,
            @Nullable String digest) {

        static View of(AuditRow row) {
            return new View(
                    row.id,
                    row.at,
                    row.action,
                    row.reason,
                    row.detail,
                    row.actor,
                    row.actorId,
                    row.role,
                    row.subject,
                    row.method,
                    row.path,
                    row.status,
                    row.address,
                    row.correlationId,
                    row.missionId,
                    row.eventId,
                    row.digest);
        }
    }
}
