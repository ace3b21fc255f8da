package org.driftline.commander.attempt;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.Rows;

/** Attempts in PostgreSQL. */
@ApplicationScoped
public class AttemptStore {
    private static final String START = """
            insert into attempt (mission_id, number, worker, started_at, outcome)
            values (:mission, :number, :worker, :at, 'RUNNING')
            """;

    private static final String END = """
            update attempt
            set ended_at = :at, outcome = :outcome, reason = cast(cast(:reason as text) as json), result = cast(cast(:result as text) as json)
            where mission_id = :mission and number = :number
            """;

    private static final String OF_MISSION = """
            select number, worker, started_at, ended_at, outcome,
                   cast(reason as text) as reason, cast(result as text) as result
            from attempt
            where mission_id = :mission
            order by number
            """;

    /** An attempt begins. */
    public Uni<Void> start(Mutiny.StatelessSession session, UUID missionId, Attempt attempt) {
        return session.createNativeQuery(START)
                .setParameter("mission", missionId)
                .setParameter("number", attempt.number())
                .setParameter("worker", attempt.worker())
                .setParameter("at", attempt.startedAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** An attempt ends. */
    public Uni<Void> end(Mutiny.StatelessSession session, UUID missionId, AttemptEnd end, Instant at) {
        return session.createNativeQuery(END)
                .setParameter("mission", missionId)
                .setParameter("number", end.number())
                .setParameter("outcome", end.outcome().name())
                .setParameter("reason", text(end.reason()))
                .setParameter("result", text(end.result()))
                .setParameter("at", at)
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

    private static @Nullable String text(@Nullable ObjectNode json) {
        return json == null ? null : json.toString();
    }
}
