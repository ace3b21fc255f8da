package org.driftline.commander.mission;

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
