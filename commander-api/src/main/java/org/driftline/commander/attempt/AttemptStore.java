package org.driftline.commander.attempt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Rows;
import org.driftline.events.OrderId;

/** Attempts in PostgreSQL. */
@ApplicationScoped
public class AttemptStore {
    private static final String START = """
            insert into attempt (mission_id, number, worker, started_at, outcome)
            select a.mission_id, a.number, a.worker, a.at, 'RUNNING'
            from json_to_recordset(cast(cast(:attempts as text) as json))
                as a(mission_id uuid, number integer, worker text, at timestamptz)
            """;

    private static final String END = """
            update attempt
            set ended_at = a.at, outcome = a.outcome, reason = cast(a.reason as json), result = cast(a.result as json)
            from json_to_recordset(cast(cast(:attempts as text) as json))
                as a(mission_id uuid, number integer, at timestamptz, outcome text, reason text, result text)
            where attempt.mission_id = a.mission_id and attempt.number = a.number
            """;

    private static final String STARTS = """
            select mission_id, number, started_at from attempt
            where mission_id in (select cast(value as uuid) from json_array_elements_text(cast(cast(:missions as text) as json)))
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
        return run(session, START, AttemptRecord.begun(steps))
                .chain(() -> run(session, END, AttemptRecord.ended(steps)));
    }

    private static Uni<Void> run(Mutiny.StatelessSession session, String sql, ArrayNode attempts) {
        return attempts.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(sql)
                        .setParameter("attempts", attempts.toString())
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
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        missions.forEach(mission -> ids.add(mission.toString()));
        return session.createNativeQuery(STARTS, Tuple.class)
                .setParameter("missions", ids.toString())
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
