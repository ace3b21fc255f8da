package org.driftline.commander.audit;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.Database;

/** Writes the audit log and reads it; the table itself refuses anything else. */
@ApplicationScoped
public class AuditLog {
    private static final String WRITE = """
            insert into audit (id, at, action, reason, detail, actor, actor_id, role, subject, method, path, status,
                               address, correlation_id, mission_id, event_id, digest)
            select id, at, action, reason, detail, actor, actor_id, role, subject, method, path, status,
                   address, correlation_id, mission_id, event_id, digest
            from jsonb_to_recordset(cast(cast(:entries as text) as jsonb))
                as e(id uuid, at timestamptz, action text, reason text, detail text, actor text, actor_id uuid,
                     role text, subject text, method text, path text, status integer, address text,
                     correlation_id text, mission_id uuid, event_id uuid, digest text)
            """;

    private final Database database;

    @Inject
    AuditLog(Database database) {
        this.database = database;
    }

    /** Writes an entry, in a transaction of its own: what it is about was rolled back or never began. */
    public Uni<Void> write(AuditEntry entry) {
        return write(List.of(entry));
    }

    /** Writes entries, in this order. */
    public Uni<Void> write(List<AuditEntry> entries) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        entries.forEach(entry -> rows.add(row(entry)));
        return database.inTransaction(session -> session.createNativeQuery(WRITE)
                .setParameter("entries", rows.toString())
                .executeUpdate()
                .replaceWithVoid());
    }

    /** What the filter lets through, newest first: one more than its limit, if there are more. */
    Uni<List<AuditRow>> read(AuditFilter filter) {
        return database.readingEntities(session -> {
            Mutiny.SelectionQuery<AuditRow> query = session.createSelectionQuery(filter.query(), AuditRow.class);
            filter.parameters().forEach(query::setParameter);
            return query.setMaxResults(filter.limit() + 1).getResultList();
        });
    }

    private static ObjectNode row(AuditEntry entry) {
        ObjectNode row = JsonNodeFactory.instance
                .objectNode()
                .put("id", UUID.randomUUID().toString())
                .put("at", entry.at().toString())
                .put("action", entry.action())
                .put("reason", entry.reason())
                .put("detail", entry.detail());
        if (entry.actor() != null) {
            row.put("actor", entry.actor().name())
                    .put("actor_id", text(entry.actor().id()))
                    .put("role", entry.actor().role());
        }
        AuditEntry.Call call = entry.call();
        if (call != null) {
            row.put("method", call.method())
                    .put("path", call.path())
                    .put("status", call.status())
                    .put("address", call.address())
                    .put("correlation_id", call.correlationId());
        }
        return row.put("subject", entry.about().subject())
                .put("mission_id", text(entry.about().missionId()))
                .put("event_id", text(entry.about().eventId()))
                .put("digest", entry.about().digest());
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
