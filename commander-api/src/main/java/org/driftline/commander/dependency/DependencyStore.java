package org.driftline.commander.dependency;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.ArrayText;
import org.driftline.commander.database.Rows;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.sharing.ShareStore;
import org.driftline.events.MissionStatus;

/** Who waits for whom, in PostgreSQL. */
@ApplicationScoped
class DependencyStore {
    /** Whoever looks for cycles holds this until he has written what he found none with. */
    private static final long GATE = 0x6472_6966_7444_6570L;

    private static final String SELECT = """
            select d.id, d.mission_id, d.depends_on, d.created_at, d.resolved_at, parent.status
            from mission_dependency d left join mission parent on parent.id = d.depends_on
            """;

    private static final String OF = SELECT + "where d.mission_id = :mission order by d.position";

    private static final String ADD = """
            insert into mission_dependency (id, mission_id, depends_on, created_by, created_at)
            values (:id, :mission, :parent, :caller, :at)
            """;

    private static final String REMOVE = "delete from mission_dependency where id = :id and mission_id = :mission";

    private static final String EDGES = """
            with recursive up (mission_id, depends_on) as (
                select mission_id, depends_on from mission_dependency where mission_id in (:parents)
                union
                select d.mission_id, d.depends_on from mission_dependency d join up on d.mission_id = up.depends_on)
            select mission_id, depends_on from up
            """;

    private static final String KNOWN = "select id from mission where id in (:missions)";

    private static final String WAITING = """
            select distinct mission_id from mission_dependency
            where depends_on = any (cast(cast(:parents as text) as uuid[]))
              and resolved_at is null
            order by mission_id
            """;

    private static final String RESOLVE = """
            update mission_dependency d
            set resolved_at = :at
            from mission parent
            where parent.id = d.depends_on and parent.status = 'COMPLETED'
              and d.resolved_at is null and d.mission_id = :mission
            returning d.created_at
            """;

    /** Children of parents that are completed, which nobody looked at since; behind them those of parents that are gone. */
    private static final String FORGOTTEN = """
            select mission_id from (
                select d.mission_id, case when parent.id is null then 1 else 0 end as turn
                from mission_dependency d left join mission parent on parent.id = d.depends_on
                where d.resolved_at is null and (parent.status = 'COMPLETED' or parent.id is null)
                union all
                select child.id, 0
                from mission child
                where child.status = 'CREATED' and child.hold_code = :code
                  and not exists (select 1 from mission_dependency d
                                  where d.mission_id = child.id and d.resolved_at is null)) forgotten
            group by mission_id
            order by min(turn), mission_id
            limit :limit
            """;

    /** What a mission waits for or waited for, the oldest first. */
    Uni<List<Dependency>> of(Mutiny.StatelessSession session, UUID mission) {
        return session.createNativeQuery(OF, Tuple.class)
                .setParameter("mission", mission)
                .getResultList()
                .map(rows -> rows.stream().map(DependencyStore::read).toList());
    }

    Uni<Void> add(Mutiny.StatelessSession session, UUID mission, UUID parent, Stamp stamp) {
        return session.createNativeQuery(ADD)
                .setParameter("id", UUID.randomUUID())
                .setParameter("mission", mission)
                .setParameter("parent", parent)
                .setParameter("caller", stamp.caller().id())
                .setParameter("at", stamp.at())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Whether there was such a dependency of this mission. */
    Uni<Boolean> remove(Mutiny.StatelessSession session, UUID mission, UUID id) {
        return session.createNativeQuery(REMOVE)
                .setParameter("id", id)
                .setParameter("mission", mission)
                .executeUpdate()
                .map(rows -> rows > 0);
    }

    /** Lets only one at a time look for cycles, until its transaction ends. */
    Uni<Void> enterGate(Mutiny.StatelessSession session) {
        return session.createNativeQuery("select cast(pg_advisory_xact_lock(:gate) as text)", String.class)
                .setParameter("gate", GATE)
                .getSingleResultOrNull()
                .replaceWithVoid();
    }

    /** All that these missions wait for, and all that those wait for, to the end. */
    Uni<Map<UUID, Set<UUID>>> above(Mutiny.StatelessSession session, List<UUID> missions) {
        return session.createNativeQuery(EDGES, Tuple.class)
                .setParameter("parents", missions)
                .getResultList()
                .map(DependencyStore::edges);
    }

    /** Those of these missions that the caller may see. */
    Uni<Set<UUID>> visible(Mutiny.StatelessSession session, Caller caller, List<UUID> missions) {
        String sql = caller.seesAll() ? KNOWN : KNOWN + " and " + ShareStore.VISIBLE;
        Mutiny.SelectionQuery<UUID> query =
                session.createNativeQuery(sql, UUID.class).setParameter("missions", missions);
        if (!caller.seesAll()) {
            query.setParameter("caller", caller.id());
        }
        return query.getResultList().map(HashSet::new);
    }

    /** Who still waits for any of these missions. */
    Uni<List<UUID>> waitingFor(Mutiny.StatelessSession session, Set<UUID> parents) {
        return session.createNativeQuery(WAITING, UUID.class)
                .setParameter("parents", ArrayText.of(parents))
                .getResultList();
    }

    /** Notes which of a mission's parents are completed; since when each of those was waited for. */
    Uni<List<Instant>> resolve(Mutiny.StatelessSession session, UUID mission, Instant at) {
        return session.createNativeQuery(RESOLVE, Tuple.class)
                .setParameter("mission", mission)
                .setParameter("at", at)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> Rows.instant(row, "created_at"))
                        .toList());
    }

    Uni<List<UUID>> forgotten(Mutiny.StatelessSession session, int limit) {
        return session.createNativeQuery(FORGOTTEN, UUID.class)
                .setParameter("code", DependencyGuard.CODE)
                .setParameter("limit", limit)
                .getResultList();
    }

    private static Map<UUID, Set<UUID>> edges(List<Tuple> rows) {
        Map<UUID, Set<UUID>> edges = new HashMap<>();
        for (Tuple row : rows) {
            edges.computeIfAbsent(Rows.id(row, "mission_id"), child -> new HashSet<>())
                    .add(Rows.id(row, "depends_on"));
        }
        return edges;
    }

    private static Dependency read(Tuple row) {
        String status = Rows.textOrNull(row, "status");
        return new Dependency(
                Rows.id(row, "id"),
                Rows.id(row, "mission_id"),
                Rows.id(row, "depends_on"),
                parse(status),
                Rows.instant(row, "created_at"),
                Rows.instantOrNull(row, "resolved_at"));
    }

    private static @Nullable MissionStatus parse(@Nullable String status) {
        return status == null ? null : MissionStatus.valueOf(status);
    }

    /** Who does something, and when. */
    record Stamp(Caller caller, Instant at) {}
}
