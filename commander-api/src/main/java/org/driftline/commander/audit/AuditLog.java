package org.driftline.commander.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;

import org.driftline.commander.database.Database;

/** Where refusals are written down. */
@ApplicationScoped
public class AuditLog {
    private final Database database;

    @Inject
    AuditLog(Database database) {
        this.database = database;
    }

    /** Writes an entry, in a transaction of its own: what it is about was rolled back or never began. */
    public Uni<Void> write(AuditEntry entry) {
        return database.inTransaction(session -> session.insert(AuditRow.of(entry)));
    }
}
