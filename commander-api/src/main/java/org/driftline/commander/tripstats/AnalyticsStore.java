package org.driftline.commander.tripstats;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Rows;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.trip.TripStatus;
import org.driftline.commander.trip.TripStore;
import org.driftline.commander.unit.UnitKind;

/** Sums over trips, in PostgreSQL. */
@ApplicationScoped
class AnalyticsStore {
    private static final String SUMS = """
            select trip.unit_id, unit.name as unit_name, unit.kind, trip.status, count(*) as trips,
                   %s as under_way_s, %s as on_scene_s, %s as searching_s, %s as to_scene_s,
                   count(trip.on_scene_at) as arrivals,
                   coalesce(sum(trip_progress.distance_m), 0) as distance_m
            from trip
            join unit on unit.id = trip.unit_id
            left join trip_progress on trip_progress.trip_id = trip.id
            where coalesce(trip.departed_at, trip.planned_start, trip.created_at) >= :from
              and coalesce(trip.departed_at, trip.planned_start, trip.created_at) < :to
            """.formatted(
                    seconds("departed_at", "trip.ended_at, cast(:now as timestamptz)"),
                    seconds("on_scene_at", "trip.returning_at, trip.ended_at, cast(:now as timestamptz)"),
                    seconds("searching_at", "trip.returning_at, trip.ended_at, cast(:now as timestamptz)"),
                    seconds("departed_at", "trip.on_scene_at"));

    private static final String GROUPED =
            " group by trip.unit_id, unit.name, unit.kind, trip.status order by unit.name, trip.unit_id";

    /** What the caller may see, by unit and status. */
    Uni<List<AnalyticsRow>> sums(Mutiny.StatelessSession session, Caller caller, AnalyticsFilter filter, Instant now) {
        Mutiny.SelectionQuery<Tuple> query = session.createNativeQuery(sql(caller, filter), Tuple.class)
                .setParameter("from", filter.from())
                .setParameter("to", filter.to())
                .setParameter("now", now);
        if (filter.unit() != null) {
            query.setParameter("unit", filter.unit());
        }
        if (filter.mission() != null) {
            query.setParameter("mission", filter.mission());
        }
        if (!caller.seesAll()) {
            query.setParameter("caller", caller.id());
        }
        return query.getResultList()
                .map(rows -> rows.stream().map(AnalyticsStore::read).toList());
    }

    private static String sql(Caller caller, AnalyticsFilter filter) {
        return SUMS
                + (filter.unit() == null ? "" : " and trip.unit_id = :unit")
                + (filter.mission() == null ? "" : " and trip.mission_id = :mission")
                + (caller.seesAll() ? "" : " and " + TripStore.VISIBLE)
                + GROUPED;
    }

    /** From a column to the first of those that are there; nothing where the column is empty. */
    private static String seconds(String from, String to) {
        return "coalesce(sum(cast(extract(epoch from coalesce(%s) - trip.%s) as double precision)), 0)"
                .formatted(to, from);
    }

    private static AnalyticsRow read(Tuple row) {
        Sums sums = new Sums(
                Rows.whole(row, "trips"),
                Rows.number(row, "under_way_s"),
                Rows.number(row, "on_scene_s"),
                Rows.number(row, "searching_s"),
                Rows.number(row, "distance_m"),
                Rows.number(row, "to_scene_s"),
                Rows.whole(row, "arrivals"));
        return new AnalyticsRow(
                Rows.id(row, "unit_id"),
                Rows.text(row, "unit_name"),
                UnitKind.valueOf(Rows.text(row, "kind")),
                TripStatus.valueOf(Rows.text(row, "status")),
                sums);
    }
}
