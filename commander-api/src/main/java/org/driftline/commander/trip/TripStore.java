package org.driftline.commander.trip;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.sharing.ShareStore;

/** Trips in PostgreSQL, one row at a time. */
@ApplicationScoped
public class TripStore {
    /** The unique index that keeps units from being on two trips. */
    static final String ONE_PER_UNIT = "trip_one_per_unit";
    /** What a trip refers to; broken when it is deleted at this moment. */
    static final String TO_MISSION = "trip_mission_id_fkey";
    /**
     * Condition on {@code trip} in a query with the parameter {@code caller}: holds for trips of missions that are shared
     * with him or his own, and for his own without a mission.
     */
    public static final String VISIBLE = """
            (trip.mission_id is null and trip.owner = :caller
             or exists (select 1 from mission where mission.id = trip.mission_id and\s""" + ShareStore.VISIBLE + "))";

    private static final String INSERT = """
            insert into trip (id, owner, mission_id, unit_id, unit, route, base, planned_start, notes, status, reason,
                              assigned_at, departed_at, on_scene_at, searching_at, returning_at, ended_at, route_since,
                              version, created_at, updated_at)
            values (:id, :owner, cast(cast(:mission_id as text) as uuid), :unit_id, cast(cast(:unit as text) as json),
                    cast(cast(:route as text) as json), cast(cast(:base as text) as json), :planned_start, :notes,
                    :status, :reason, :assigned_at, :departed_at, :on_scene_at, :searching_at, :returning_at, :ended_at,
                    :route_since, :version, :created_at, :updated_at)
            """;

    private static final String UPDATE = """
            update trip
            set mission_id = cast(cast(:mission_id as text) as uuid), unit_id = :unit_id,
                unit = cast(cast(:unit as text) as json), route = cast(cast(:route as text) as json),
                base = cast(cast(:base as text) as json), planned_start = :planned_start, notes = :notes,
                status = :status, reason = :reason, assigned_at = :assigned_at, departed_at = :departed_at,
                on_scene_at = :on_scene_at, searching_at = :searching_at, returning_at = :returning_at,
                ended_at = :ended_at, route_since = :route_since, version = :version, updated_at = :updated_at
            where id = :id
            """;

    private static final String FIND = "select " + TripRow.COLUMNS + " from trip where trip.id = :id";

    private static final String LOCK = FIND + " for update";

    Uni<Void> insert(Mutiny.StatelessSession session, Trip trip) {
        return TripRow.set(session.createNativeQuery(INSERT), trip)
                .setParameter("owner", trip.owner())
                .setParameter("created_at", trip.createdAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> update(Mutiny.StatelessSession session, Trip trip) {
        return TripRow.set(session.createNativeQuery(UPDATE), trip)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Optional<Trip>> find(Mutiny.StatelessSession session, UUID id) {
        return select(session, FIND, id);
    }

    Uni<Optional<Trip>> lock(Mutiny.StatelessSession session, UUID id) {
        return select(session, LOCK, id);
    }

    private static Uni<Optional<Trip>> select(Mutiny.StatelessSession session, String sql, UUID id) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(TripRow::read));
    }
}
