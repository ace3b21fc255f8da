package org.driftline.commander.safety;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.Rows;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.sharing.ShareStore;

/** Safety events in PostgreSQL. */
@ApplicationScoped
public class SafetyStore {
    /**
     * Condition with the parameter {@code caller}: holds for what he reported, what is about his trip or about a mission
     * that he may see, and what is about everybody.
     */
    private static final String VISIBLE = """
            (safety_event.owner = :caller or safety_event.trip_owner = :caller
             or (safety_event.mission_id is null and safety_event.trip_id is null)
             or exists (select 1 from mission where mission.id = safety_event.mission_id and\s""" + ShareStore.VISIBLE + "))";

    private static final String INSERT = """
            insert into safety_event (id, owner, reporter, mission_id, trip_id, trip_owner, type, severity, status, description,
                                      latitude, longitude, occurred_at, reported_at)
            values (:id, :owner, :reporter, cast(cast(:mission as text) as uuid), cast(cast(:trip as text) as uuid),
                    cast(cast(:trip_owner as text) as uuid), :type, :severity, :status, :description,
                    cast(:latitude as double precision), cast(:longitude as double precision), :occurred_at, :reported_at)
            """;

    private static final String HANDLE = """
            update safety_event
            set status = :status, %1$s_by = :by, %1$s_by_name = :name, %1$s_at = :at, %1$s_note = :note
            where id = :id
            """;

    private static final String SELECT = "select " + SafetyRow.COLUMNS + " from safety_event where true";

    private static final String FIND = SELECT + " and safety_event.id = :id";

    /** A mission and all that it waits for or waited for, to the end. */
    private static final String LINE = """
            with recursive line (id) as (
                select cast(cast(:mission as text) as uuid)
                union
                select d.depends_on from mission_dependency d join line on d.mission_id = line.id)
            """;

    /** One row in any case: how many missions there are in the line, and what was found. */
    private static final String CRITICAL = LINE + """
            select (select count(*) from line) as missions, found.*
            from (values (true)) as once left join (
                select\s""" + SafetyRow.COLUMNS + """

                from safety_event
                where severity = 'CRITICAL' and status <> 'RESOLVED'
                  and (safety_event.mission_id in (select id from line) or trip_id = cast(cast(:trip as text) as uuid))
                order by reported_at
                limit 1) found on true
            """;

    /** Reports lock the mission they are about against this. */
    private static final String KEEP_LINE = LINE + """
            select mission.id from mission
            where mission.id in (select id from line) and mission.id <> cast(cast(:mission as text) as uuid)
            order by mission.id
            for key share
            """;

    private static final String HELD = """
            select id from mission
            where status = 'CREATED' and hold_code = :code
            order by random()
            limit :limit
            """;

    /** Adds a new one. */
    public Uni<Void> add(Mutiny.StatelessSession session, SafetyEvent event) {
        return SafetyRow.set(session.createNativeQuery(INSERT), event)
                .setParameter("id", event.id())
                .setParameter("status", event.status().name())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Writes the last thing that was done about one that this transaction holds locked. */
    public Uni<Void> handle(Mutiny.StatelessSession session, SafetyEvent event, Handling handling) {
        String what = event.status() == SafetyStatus.RESOLVED ? "resolved" : "acknowledged";
        return session.createNativeQuery(HANDLE.formatted(what))
                .setParameter("id", event.id())
                .setParameter("status", event.status().name())
                .setParameter("by", handling.by())
                .setParameter("name", handling.byName())
                .setParameter("at", handling.at())
                .setParameter("note", handling.note())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** One that the caller may see. */
    public Uni<Optional<SafetyEvent>> find(Mutiny.StatelessSession session, UUID id, Caller caller) {
        return one(session, "", id, caller);
    }

    /** One that the caller may see, and nobody else may change until this transaction ends. */
    public Uni<Optional<SafetyEvent>> lock(Mutiny.StatelessSession session, UUID id, Caller caller) {
        return one(session, " for update of safety_event", id, caller);
    }

    /** What the caller may see, the newest first: one more than the limit, if there are more. */
    public Uni<List<SafetyEvent>> page(Mutiny.StatelessSession session, Caller caller, SafetyFilter filter) {
        String sql = SELECT
                + (caller.seesAll() ? "" : " and " + VISIBLE)
                + filter.condition()
                + " order by reported_at desc, safety_event.id desc limit :limit";
        Mutiny.SelectionQuery<Tuple> query = session.createNativeQuery(sql, Tuple.class);
        filter.set(query);
        if (!caller.seesAll()) {
            query.setParameter("caller", caller.id());
        }
        return query.getResultList()
                .map(rows -> rows.stream().map(SafetyRow::read).toList());
    }

    /**
     * The oldest critical one that is not resolved, of a mission, of all that it waits for, or of a trip. Where there is
     * none, none is reported for the missions that this one waits for until the transaction ends; the mission itself is in
     * the caller's hands.
     */
    Uni<Optional<SafetyEvent>> critical(Mutiny.StatelessSession session, @Nullable UUID mission, @Nullable UUID trip) {
        return look(session, mission, trip)
                .chain(seen -> seen.isSettled() || mission == null
                        ? Uni.createFrom().item(seen.event())
                        : keepLine(session, mission)
                                .chain(() -> look(session, mission, trip))
                                .map(Seen::event));
    }

    private static Uni<Seen> look(Mutiny.StatelessSession session, @Nullable UUID mission, @Nullable UUID trip) {
        return session.createNativeQuery(CRITICAL, Tuple.class)
                .setParameter("mission", mission == null ? null : mission.toString())
                .setParameter("trip", trip == null ? null : trip.toString())
                .getSingleResult()
                .map(Seen::read);
    }

    private static Uni<Void> keepLine(Mutiny.StatelessSession session, UUID mission) {
        return session.createNativeQuery(KEEP_LINE, UUID.class)
                .setParameter("mission", mission.toString())
                .getResultList()
                .replaceWithVoid();
    }

    /** Missions that a critical event holds, or held; some of them by chance, if there are many. */
    public Uni<List<UUID>> held(Mutiny.StatelessSession session, int limit) {
        return session.createNativeQuery(HELD, UUID.class)
                .setParameter("code", SafetyHolds.CODE)
                .setParameter("limit", limit)
                .getResultList();
    }

    private static Uni<Optional<SafetyEvent>> one(
            Mutiny.StatelessSession session, String locking, UUID id, Caller caller) {
        String visible = caller.seesAll() ? "" : " and " + VISIBLE;
        Mutiny.SelectionQuery<Tuple> query =
                session.createNativeQuery(FIND + visible + locking, Tuple.class).setParameter("id", id);
        if (!caller.seesAll()) {
            query.setParameter("caller", caller.id());
        }
        return query.getSingleResultOrNull().map(row -> Optional.ofNullable(row).map(SafetyRow::read));
    }

    /**
     * What a look found.
     *
     * @param missions the mission and all that it waits for
     * @param event critical and not resolved, of any of them
     */
    private record Seen(long missions, Optional<SafetyEvent> event) {
        static Seen read(Tuple row) {
            boolean found = row.get("id", UUID.class) != null;
            return new Seen(Rows.whole(row, "missions"), found ? Optional.of(SafetyRow.read(row)) : Optional.empty());
        }

        /** Whether nobody could change it before the transaction ends. */
        boolean isSettled() {
            return event.isPresent() || missions == 1;
        }
    }
}
