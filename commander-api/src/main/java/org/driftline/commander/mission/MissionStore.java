package org.driftline.commander.mission;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.ArrayText;

/** Missions in PostgreSQL, those that are asked for by id; lists are the browsing package's. */
@ApplicationScoped
public class MissionStore {
    private static final String INSERT = """
            insert into mission (id, owner, name, description, kind, priority, params, data, correlation_id, created_at,
                                 status, attempt, seq, worker, heard_at, progress, progress_message, hold_code, hold_message,
                                 version, updated_at)
            select id, owner, name, description, kind, priority, params, data, correlation_id, created_at,
                   status, attempt, seq, worker, heard_at, progress, progress_message, hold_code, hold_message,
                   version, updated_at
            from %s
            """.formatted(MissionRecord.WHOLE.rows());

    private static final String UPDATE = """
            update mission
            set status = given.status, attempt = given.attempt, seq = given.seq, worker = given.worker,
                heard_at = given.heard_at, progress = given.progress, progress_message = given.progress_message,
                hold_code = given.hold_code, hold_message = given.hold_message,
                version = given.version, updated_at = given.updated_at
            from %s
            where mission.id = given.id
            """.formatted(MissionRecord.STATE.rows());

    private static final String REVISE = """
            update mission
            set name = :name, description = :description, kind = :kind, priority = :priority,
                params = cast(cast(:params as text) as json), data = cast(cast(:data as text) as json)
            where id = :id
            """;

    private static final String CLOSE = """
            update mission
            set closure_outcome = :outcome, closure_note = :note, closed_by = :by, closed_by_name = :by_name,
                closed_at = :at
            where id = :id
            """;

    private static final String DELETE = "delete from mission where id = :id";

    private static final String FIND = "select " + MissionRow.COLUMNS + " from mission where id = :id";

    private static final String LOCK = FIND + " for update";

    /** In one order for all, so that two who lock several never wait for each other. */
    private static final String LOCK_ALL = "select " + MissionRow.COLUMNS + """
             from mission
            where id = any (cast(cast(:ids as text) as uuid[]))
            order by id
            for update
            """;

    private static final String LOCK_FREE = LOCK_ALL + " skip locked";

    /** Adds new missions. */
    public Uni<Void> insert(Mutiny.StatelessSession session, Collection<Mission> missions) {
        return MissionRecord.WHOLE
                .set(session.createNativeQuery(INSERT), missions)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Writes where missions, which this transaction holds locked, now stand; each is named once. */
    public Uni<Void> update(Mutiny.StatelessSession session, Collection<Mission> missions) {
        return MissionRecord.STATE
                .set(session.createNativeQuery(UPDATE), missions)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Writes what a mission, which this transaction holds locked, now is; {@link #update} is to follow. */
    public Uni<Void> revise(Mutiny.StatelessSession session, MissionDetails details) {
        return session.createNativeQuery(REVISE)
                .setParameter("id", details.id())
                .setParameter("name", details.name())
                .setParameter("description", details.description())
                .setParameter("kind", details.kind().name())
                .setParameter("priority", details.priority().name())
                .setParameter("params", details.params().toString())
                .setParameter("data", details.data().toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Writes how a mission, which this transaction holds locked, was closed; {@link #update} is to follow. */
    public Uni<Void> close(Mutiny.StatelessSession session, Mission mission) {
        return MissionRow.setClosure(
                        session.createNativeQuery(CLOSE).setParameter("id", mission.id()),
                        Objects.requireNonNull(mission.closure()))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Removes a mission, which this transaction holds locked, and what belongs to it. */
    public Uni<Void> delete(Mutiny.StatelessSession session, UUID id) {
        return session.createNativeQuery(DELETE)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** A mission as it stands. */
    public Uni<Optional<Mission>> find(Mutiny.StatelessSession session, UUID id) {
        return select(session, FIND, id);
    }

    /** A mission that nobody else may change until this transaction ends. */
    public Uni<Optional<Mission>> lock(Mutiny.StatelessSession session, UUID id) {
        return select(session, LOCK, id);
    }

    /**
     * Those of these missions that there are; nobody else may change them until this transaction ends. Of several, those that
     * somebody else holds are left out: who holds one and waits for another would be older by his transaction's number, and
     * later by what he writes, and readers of all events would see them the wrong way round.
     */
    public Uni<List<Mission>> lockAll(Mutiny.StatelessSession session, Set<UUID> ids) {
        return session.createNativeQuery(ids.size() > 1 ? LOCK_FREE : LOCK_ALL, Tuple.class)
                .setParameter("ids", ArrayText.of(ids))
                .getResultList()
                .map(rows -> rows.stream().map(MissionRow::read).toList());
    }

    private static Uni<Optional<Mission>> select(Mutiny.StatelessSession session, String sql, UUID id) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(MissionRow::read));
    }
}
