package org.driftline.commander.mission;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Missions and their attempts in PostgreSQL, one row at a time; lists are the browsing package's. */
@ApplicationScoped
public class MissionStore {
    private static final String INSERT = """
            insert into mission (id, owner, name, description, kind, priority, params, data, correlation_id, created_at,
                                 status, attempt, seq, worker, heard_at, progress, progress_message, hold_code, hold_message,
                                 version, updated_at)
            values (:id, :owner, :name, :description, :kind, :priority, cast(cast(:params as text) as json), cast(cast(:data as text) as json),
                    :correlation_id, :created_at, :status, :attempt, :seq, :worker, :heard_at,
                    :progress, :progress_message, :hold_code, :hold_message, :version, :updated_at)
            """;

    private static final String UPDATE = """
            update mission
            set status = :status, attempt = :attempt, seq = :seq, worker = :worker, heard_at = :heard_at,
                progress = :progress, progress_message = :progress_message,
                hold_code = :hold_code, hold_message = :hold_message,
                version = :version, updated_at = :updated_at
            where id = :id
            """;

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

    /** Adds a new mission. */
    public Uni<Void> insert(Mutiny.StatelessSession session, Mission mission) {
        return MissionRow.setDetails(MissionRow.setState(session.createNativeQuery(INSERT), mission), mission.details())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Writes where a mission, which this transaction holds locked, now stands. */
    public Uni<Void> update(Mutiny.StatelessSession session, Mission mission) {
        return MissionRow.setState(session.createNativeQuery(UPDATE), mission)
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

    private static Uni<Optional<Mission>> select(Mutiny.StatelessSession session, String sql, UUID id) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(MissionRow::read));
    }
}
