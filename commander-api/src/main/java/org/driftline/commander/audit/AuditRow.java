package org.driftline.commander.audit;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An audit entry as Hibernate keeps it: written once, never changed. */
@Entity
@Immutable
@Table(name = "audit")
class AuditRow {
    @Id
    UUID id;

    @Column
    Instant at;

    @Column
    String action;

    @Column
    String reason;

    @Column
    String detail;

    @Column
    @Nullable String actor;

    @Column(name = "mission_id")
    @Nullable UUID missionId;

    @Column(name = "event_id")
    @Nullable UUID eventId;

    @Column
    @Nullable String digest;

    /** For Hibernate. */
    AuditRow() {}

    static AuditRow of(AuditEntry entry) {
        AuditRow row = new AuditRow();
        row.id = UUID.randomUUID();
        row.at = entry.at();
        row.action = entry.action();
        row.reason = entry.reason();
        row.detail = entry.detail();
        row.actor = entry.actor();
        row.missionId = entry.missionId();
        row.eventId = entry.eventId();
        row.digest = entry.digest();
        return row;
    }
}
