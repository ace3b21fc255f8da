package org.driftline.commander.audit;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An audit entry as it is read back. */
@Entity
@Immutable
@Table(name = "audit")
class AuditRow {
    @Id
    UUID id;

    @Column
    long position;

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

    @Column(name = "actor_id")
    @Nullable UUID actorId;

    @Column
    @Nullable String role;

    @Column
    @Nullable String subject;

    @Column
    @Nullable String method;

    @Column
    @Nullable String path;

    @Column
    @Nullable Integer status;

    @Column
    @Nullable String address;

    @Column(name = "correlation_id")
    @Nullable String correlationId;

    @Column(name = "mission_id")
    @Nullable UUID missionId;

    @Column(name = "event_id")
    @Nullable UUID eventId;

    @Column
    @Nullable String digest;

    /** For Hibernate. */
    AuditRow() {}
}
