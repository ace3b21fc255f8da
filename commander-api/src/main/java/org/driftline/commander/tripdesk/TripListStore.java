package org.driftline.commander.tripdesk;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.PageCursor;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.trip.Trip;
import org.driftline.commander.trip.TripRow;
import org.driftline.commander.trip.TripStatus;
import org.driftline.commander.trip.TripStore;

/** Lists of trips, the newest first; each page is found by an index. */
@ApplicationScoped
class TripListStore {

    /** What the caller may see: one more than the limit, if there are more. */
    Uni<List<Trip>> page(Mutiny.StatelessSession session, Caller caller, TripFilter filter) {
        Mutiny.SelectionQuery<Tuple> query = session.createNativeQuery(sql(caller, filter), Tuple.class)
                .setParameter("limit", filter.slice().sought());
        if (!caller.seesAll()) {
            query.setParameter("caller", caller.id());
        }
        if (!filter.statuses().isEmpty()) {
            query.setParameter(
                    "statuses", filter.statuses().stream().map(TripStatus::name).toList());
        }
        setIfGiven(query, "unit", filter.unit());
        setIfGiven(query, "mission", filter.mission());
        setIfGiven(query, "since", filter.since());
        PageCursor after = filter.slice().after();
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList()
                .map(rows -> rows.stream().map(TripRow::read).toList());
    }

    private static void setIfGiven(Mutiny.SelectionQuery<Tuple> query, String parameter, @Nullable Object value) {
        if (value != null) {
            query.setParameter(parameter, value);
        }
    }

    private static String sql(Caller caller, TripFilter filter) {
        StringBuilder sql = new StringBuilder("select ").append(TripRow.COLUMNS).append(" from trip where true");
        addIf(sql, !caller.seesAll(), TripStore.VISIBLE);
        addIf(sql, !filter.statuses().isEmpty(), "trip.status in (:statuses)");
        addIf(sql, filter.unit() != null, "trip.unit_id = :unit");
        addIf(sql, filter.mission() != null, "trip.mission_id = :mission");
        addIf(sql, filter.since() != null, "trip.created_at >= :since");
        addIf(sql, filter.slice().after() != null, "(trip.created_at, trip.id) < (:at, :id)");
        return sql.append(" order by trip.created_at desc, trip.id desc limit :limit")
                .toString();
    }

    private static void addIf(StringBuilder sql, boolean wanted, String condition) {
        if (wanted) {
            sql.append(" and ").append(condition);
        }
    }
}
