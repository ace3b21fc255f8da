package org.driftline.commander.safety;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Tuple;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.Rows;

/** A safety event as a row of its table, in both directions. */
final class SafetyRow {
    /** What {@link #read} needs. */
    static final String COLUMNS = """
            safety_event.id, safety_event.owner, reporter, safety_event.mission_id, trip_id, trip_owner, type, severity,
            safety_event.description, latitude, longitude, occurred_at, reported_at,
            acknowledged_by, acknowledged_by_name, acknowledged_at, acknowledged_note,
            resolved_by, resolved_by_name, resolved_at, resolved_note""";

    private SafetyRow() {}

    static <T> Mutiny.Query<T> set(Mutiny.Query<T> query, SafetyEvent event) {
        SafetyReport report = event.report();
        return query.setParameter("owner", event.owner())
                .setParameter("reporter", event.reporter())
                .setParameter("mission", text(report.place().missionId()))
                .setParameter("trip", text(report.place().tripId()))
                .setParameter("trip_owner", text(report.place().tripOwner()))
                .setParameter("type", report.type().name())
                .setParameter("severity", report.severity().name())
                .setParameter("description", report.description())
                .setParameter("latitude", report.latitude())
                .setParameter("longitude", report.longitude())
                .setParameter("occurred_at", report.occurredAt())
                .setParameter("reported_at", event.reportedAt());
    }

    static SafetyEvent read(Tuple row) {
        return new SafetyEvent(
                Rows.id(row, "id"),
                Rows.id(row, "owner"),
                Rows.text(row, "reporter"),
                report(row),
                Rows.instant(row, "reported_at"),
                handling(row, "acknowledged"),
                handling(row, "resolved"));
    }

    private static SafetyReport report(Tuple row) {
        return new SafetyReport(
                SafetyType.valueOf(Rows.text(row, "type")),
                Severity.valueOf(Rows.text(row, "severity")),
                Rows.text(row, "description"),
                new SafetyReport.Place(
                        row.get("mission_id", UUID.class),
                        row.get("trip_id", UUID.class),
                        row.get("trip_owner", UUID.class)),
                row.get("latitude", Double.class),
                row.get("longitude", Double.class),
                Rows.instant(row, "occurred_at"));
    }

    private static @Nullable Handling handling(Tuple row, String what) {
        Instant at = Rows.instantOrNull(row, what + "_at");
        return at == null
                ? null
                : new Handling(
                        Rows.id(row, what + "_by"),
                        Rows.text(row, what + "_by_name"),
                        at,
                        Rows.textOrNull(row, what + "_note"));
    }

    /** A null of an unknown type needs a cast. */
    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
