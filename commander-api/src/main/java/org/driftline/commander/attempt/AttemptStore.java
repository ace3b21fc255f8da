package org.driftline.commander.attempt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.ArrayText;
import org.driftline.commander.database.Columns;
import org.driftline.commander.database.Rows;
import org.driftline.events.OrderId;

/** Attempts in PostgreSQL. */
@ApplicationScoped
public class AttemptStore {
    private static final String START = """
            insert into attempt (mission_id, number, worker, started_at, outcome)
            select mission, number, worker, at, 'RUNNING' from %s
            """.formatted(AttemptRecord.BEGUN.rows());

    private static final String END = """
            update attempt
            set ended_at = given.at, outcome = given.outcome, reason = given.reason, result = given.result
            from %s
            where attempt.mission_id = given.mission and attempt.number = given.number
            """.formatted(AttemptRecord.ENDED.rows());

    private static final String STARTS = """
            select mission_id, number, started_at from attempt
            where mission_id = any (cast(cast(:missions as text) as uuid[]))
            """;

    private static final String OF_MISSION = """
            select number, worker, started_at, ended_at, outcome,
                   cast(reason as text) as reason, cast(result as text) as result
            from attempt
            where mission_id = :mission
            order by number
            """;

    /** Writes what began and what ended; an attempt may do both. */
    public Uni<Void> write(Mutiny.StatelessSession session, List<AttemptStep> steps) {
        return run(session, START, AttemptRecord.BEGUN, AttemptRecord.begun(steps))
                .chain(() -> run(session, END, AttemptRecord.ENDED, AttemptRecord.ended(steps)));
    }

    private static <R> Uni<Void> run(
            Mutiny.StatelessSession session, String sql, Columns<R> columns, List<R> attempts) {
        return attempts.isEmpty()
                ? Uni.createFrom().voidItem()
                : columns.set(session.createNativeQuery(sql), attempts)
                        .executeUpdate()
                        .replaceWithVoid();
    }

    /** A mission's attempts, the first one first. */
    public Uni<List<Attempt>> of(Mutiny.StatelessSession session, UUID missionId) {
        return session.createNativeQuery(OF_MISSION, Tuple.class)
                .setParameter("mission", missionId)
                .getResultList()
                .map(rows -> rows.stream().map(AttemptStore::read).toList());
    }

    /** When each attempt at these missions was claimed. */
    public Uni<Map<OrderId, Instant>> starts(Mutiny.StatelessSession session, Set<UUID> missions) {
        return session.createNativeQuery(STARTS, Tuple.class)
                .setParameter("missions", ArrayText.of(missions))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(AttemptStore::order, row -> Rows.instant(row, "started_at"))));
    }

    private static OrderId order(Tuple row) {
        return new OrderId(Rows.id(row, "mission_id"), (int) Rows.whole(row, "number"));
    }

    private static Attempt read(Tuple row) {
        return new Attempt(
                (int) Rows.whole(row, "number"),
                Rows.text(row, "worker"),
                Rows.instant(row, "started_at"),
                Rows.instantOrNull(row, "ended_at"),
                AttemptOutcome.valueOf(Rows.text(row, "outcome")),
                Rows.objectOrNull(row, "reason"),
                Rows.objectOrNull(row, "result"));
    }
}
