package org.driftline.commander.result;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Rows;
import org.driftline.io.store.ObjectKey;

/** Which results still need their public copy. */
@ApplicationScoped
public class ResultPublicationStore {
    private static final String ADD = """
            insert into result_publication (mission_id, source_key, target_key, tries, due_at)
            values (:mission, :source, :target, 0, now())
            on conflict (mission_id) do update
            set source_key = excluded.source_key, tries = 0, due_at = now(), done_at = null
            """;

    /** Whoever takes one has a minute for it; after that somebody else may try. Each failure doubles the next wait. */
    private static final String TAKE = """
            update result_publication
            set tries = tries + 1, due_at = now() + interval '1 minute' * least(power(2, tries), 60)
            where mission_id in (
                select mission_id from result_publication
                where done_at is null and due_at <= now()
                order by due_at
                limit :limit
                for update skip locked)
            returning mission_id, source_key, target_key
            """;

    private static final String DONE = """
            update result_publication set done_at = now() where mission_id = :mission and source_key = :source
            """;

    /** Asks for a copy, as part of the transaction that accepts the result. */
    public Uni<Void> add(Mutiny.StatelessSession session, UUID missionId, Artifact raw) {
        return session.createNativeQuery(ADD)
                .setParameter("mission", missionId)
                .setParameter("source", raw.key())
                .setParameter("target", ResultManifest.rawKey(missionId).text())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<ResultCopy>> take(Mutiny.StatelessSession session, int limit) {
        return session.createNativeQuery(TAKE, Tuple.class)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(ResultPublicationStore::read).toList());
    }

    Uni<Void> done(Mutiny.StatelessSession session, ResultCopy copy) {
        return session.createNativeQuery(DONE)
                .setParameter("mission", copy.missionId())
                .setParameter("source", copy.source().text())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static ResultCopy read(Tuple row) {
        return new ResultCopy(
                Rows.id(row, "mission_id"),
                new ObjectKey(Rows.text(row, "source_key")),
                new ObjectKey(Rows.text(row, "target_key")));
    }
}
