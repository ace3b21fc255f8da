package org.driftline.commander.mission;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Tuple;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.Rows;
import org.driftline.events.MissionKind;
import org.driftline.events.MissionStatus;
import org.driftline.events.Priority;

/** A mission as a row of its table; {@link MissionRecord} writes them. */
public final class MissionRow {
    /** What {@link #read} needs. */
    public static final String COLUMNS = """
            id, owner, name, description, kind, priority, cast(params as text) as params, cast(data as text) as data,
            correlation_id, created_at, status, attempt, seq, worker, heard_at, progress, progress_message,
            hold_code, hold_message,
            closure_outcome, closure_note, closed_by, closed_by_name, closed_at, version, updated_at""";

    private MissionRow() {}

    /** The mission in a row that holds all {@link #COLUMNS}. */
    public static Mission read(Tuple row) {
        return new Mission(
                details(row), state(row), closure(row), Rows.whole(row, "version"), Rows.instant(row, "updated_at"));
    }

    static <T> Mutiny.Query<T> setClosure(Mutiny.Query<T> query, Closure closure) {
        return query.setParameter("outcome", closure.outcome().name())
                .setParameter("note", closure.note())
                .setParameter("by", closure.by())
                .setParameter("by_name", closure.byName())
                .setParameter("at", closure.at());
    }

    private static MissionDetails details(Tuple row) {
        return new MissionDetails(
                Rows.id(row, "id"),
                Rows.id(row, "owner"),
                Rows.text(row, "name"),
                Rows.textOrNull(row, "description"),
                MissionKind.valueOf(Rows.text(row, "kind")),
                Priority.valueOf(Rows.text(row, "priority")),
                Rows.object(row, "params"),
                Rows.object(row, "data"),
                Rows.textOrNull(row, "correlation_id"),
                Rows.instant(row, "created_at"));
    }

    private static MissionState state(Tuple row) {
        int attempt = (int) Rows.whole(row, "attempt");
        return switch (MissionStatus.valueOf(Rows.text(row, "status"))) {
            case CREATED -> new MissionState.Created(hold(row));
            case QUEUED -> new MissionState.Queued(attempt);
            case IN_PROGRESS -> running(row, attempt);
            case COMPLETED -> new MissionState.Completed(attempt, worker(row));
            case FAILED -> new MissionState.Failed(attempt, worker(row));
            case CANCELLED -> new MissionState.Cancelled(attempt);
        };
    }

    private static @Nullable Hold hold(Tuple row) {
        String code = Rows.textOrNull(row, "hold_code");
        return code == null ? null : new Hold(code, Rows.text(row, "hold_message"));
    }

    private static @Nullable Closure closure(Tuple row) {
        String outcome = Rows.textOrNull(row, "closure_outcome");
        return outcome == null
                ? null
                : new Closure(
                        ClosureOutcome.valueOf(outcome),
                        Rows.textOrNull(row, "closure_note"),
                        Rows.id(row, "closed_by"),
                        Rows.text(row, "closed_by_name"),
                        Rows.instant(row, "closed_at"));
    }

    private static MissionState running(Tuple row, int attempt) {
        Instant heardAt = Objects.requireNonNull(Rows.instantOrNull(row, "heard_at"));
        Progress progress = new Progress(row.get("progress", Double.class), Rows.textOrNull(row, "progress_message"));
        return new MissionState.InProgress(attempt, worker(row), Rows.whole(row, "seq"), heardAt, progress);
    }

    private static String worker(Tuple row) {
        return Rows.text(row, "worker");
    }
}
