package org.driftline.commander.unit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Rows;
import org.driftline.commander.fields.PageCursor;

/** Search units in PostgreSQL. */
@ApplicationScoped
public class UnitStore {
    /** The unique index on the names of units in use. */
    static final String NAME_INDEX = "unit_name";

    private static final String SELECT = """
            select id, owner, cast(profile as text) as profile, version, created_at, updated_at, archived_at
            from unit where\s""";

    private static final String INSERT = """
            insert into unit (id, owner, name, kind, profile, version, created_at, updated_at)
            values (:id, :owner, :name, :kind, cast(cast(:profile as text) as json), :version, :created_at, :updated_at)
            """;

    private static final String UPDATE = """
            update unit
            set name = :name, kind = :kind, profile = cast(cast(:profile as text) as json),
                version = :version, updated_at = :updated_at, archived_at = :archived_at
            where id = :id
            """;

    private static final String IN_USE = "select exists (select 1 from trip where unit_id = :id)";

    /** A unit, also one out of use. */
    public Uni<Optional<Unit>> find(Mutiny.StatelessSession session, UUID id) {
        return select(session, "id = :id", id);
    }

    /** A unit that nobody may change or delete until this transaction ends. */
    public Uni<Optional<Unit>> hold(Mutiny.StatelessSession session, UUID id) {
        return select(session, "id = :id for share", id);
    }

    /** A unit that nobody else may change, delete or send out until this transaction ends. */
    Uni<Optional<Unit>> lock(Mutiny.StatelessSession session, UUID id) {
        return select(session, "id = :id for update", id);
    }

    Uni<List<Unit>> page(Mutiny.StatelessSession session, UnitFilter filter) {
        Mutiny.SelectionQuery<Tuple> query = session.createNativeQuery(sql(filter), Tuple.class)
                .setParameter("limit", filter.slice().sought());
        if (!filter.kinds().isEmpty()) {
            query.setParameter(
                    "kinds", filter.kinds().stream().map(UnitKind::name).toList());
        }
        PageCursor after = filter.slice().after();
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList()
                .map(rows -> rows.stream().map(UnitStore::read).toList());
    }

    Uni<Void> insert(Mutiny.StatelessSession session, Unit unit) {
        return set(session.createNativeQuery(INSERT), unit)
                .setParameter("owner", unit.owner())
                .setParameter("created_at", unit.createdAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> update(Mutiny.StatelessSession session, Unit unit) {
        return set(session.createNativeQuery(UPDATE), unit)
                .setParameter("archived_at", unit.archivedAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> delete(Mutiny.StatelessSession session, UUID id) {
        return session.createNativeQuery("delete from unit where id = :id")
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Whether any trip, past or to come, is this unit's. */
    Uni<Boolean> inUse(Mutiny.StatelessSession session, UUID id) {
        return session.createNativeQuery(IN_USE, Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private static String sql(UnitFilter filter) {
        StringBuilder sql = new StringBuilder(SELECT).append(filter.archived() ? "true" : "archived_at is null");
        if (!filter.kinds().isEmpty()) {
            sql.append(" and kind in (:kinds)");
        }
        if (filter.slice().after() != null) {
            sql.append(" and (created_at, id) < (:at, :id)");
        }
        return sql.append(" order by created_at desc, id desc limit :limit").toString();
    }

    private static <T> Mutiny.Query<T> set(Mutiny.Query<T> query, Unit unit) {
        return query.setParameter("id", unit.id())
                .setParameter("name", unit.profile().name())
                .setParameter("kind", unit.profile().kind().name())
                .setParameter("profile", unit.profile().toJson().toString())
                .setParameter("version", unit.version())
                .setParameter("updated_at", unit.updatedAt());
    }

    private static Uni<Optional<Unit>> select(Mutiny.StatelessSession session, String condition, UUID id) {
        return session.createNativeQuery(SELECT + condition, Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(UnitStore::read));
    }

    private static Unit read(Tuple row) {
        return new Unit(
                Rows.id(row, "id"),
                Rows.id(row, "owner"),
                UnitProfile.of(Rows.object(row, "profile")),
                Rows.whole(row, "version"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"),
                Rows.instantOrNull(row, "archived_at"));
    }
}
