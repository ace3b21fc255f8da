package org.driftline.commander.metric;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.Columns;
import org.driftline.commander.database.Rows;
import org.driftline.commander.fields.PageSlice;

/** Metrics in PostgreSQL. */
@ApplicationScoped
class MetricStore {
    private static final Columns<Metric> COLUMNS = Columns.<Metric>none()
            .with("id", "uuid", Metric::metricId)
            .with("mission", "uuid", Metric::missionId)
            .with("type", "text", Metric::type)
            .with("value", "double precision", Metric::value)
            .with("unit", "text", Metric::unit)
            .with("source", "text", Metric::source)
            .with("at", "timestamptz", Metric::recordedAt);

    private static final String ADD = """
            insert into mission_metric (id, mission_id, type, value, unit, source, recorded_at)
            select id, mission, type, value, unit, source, at from %s
            """.formatted(COLUMNS.rows());

    private static final String LIST = """
            select id, mission_id, type, value, unit, source, recorded_at from mission_metric where mission_id = :mission
            """;

    private static final String AGGREGATES = """
            select type, unit, count(*) as times, min(value) as least, max(value) as most, avg(value) as mean,
                   (array_agg(value order by recorded_at desc, id desc))[1] as last, max(recorded_at) as last_at
            from mission_metric
            where mission_id = :mission
            """;

    Uni<Void> addAll(Mutiny.StatelessSession session, List<Metric> metrics) {
        return metrics.isEmpty()
                ? Uni.createFrom().voidItem()
                : COLUMNS.set(session.createNativeQuery(ADD), metrics)
                        .executeUpdate()
                        .replaceWithVoid();
    }

    /** The newest first: one more than the limit, if there are more. */
    Uni<List<Metric>> page(Mutiny.StatelessSession session, UUID mission, @Nullable String type, PageSlice slice) {
        String sql = LIST
                + (type == null ? "" : " and type = :type")
                + (slice.after() == null ? "" : " and (recorded_at, id) < (:after_at, :after_id)")
                + " order by recorded_at desc, id desc limit :limit";
        Mutiny.SelectionQuery<Tuple> query = session.createNativeQuery(sql, Tuple.class)
                .setParameter("mission", mission)
                .setParameter("limit", slice.sought());
        if (type != null) {
            query.setParameter("type", type);
        }
        if (slice.after() != null) {
            query.setParameter("after_at", slice.after().at())
                    .setParameter("after_id", slice.after().id());
        }
        return query.getResultList()
                .map(rows -> rows.stream().map(MetricStore::read).toList());
    }

    Uni<List<MetricAggregate>> aggregates(Mutiny.StatelessSession session, UUID mission, @Nullable String type) {
        String sql =
                AGGREGATES + (type == null ? "" : " and type = :type") + " group by type, unit order by type, unit";
        Mutiny.SelectionQuery<Tuple> query =
                session.createNativeQuery(sql, Tuple.class).setParameter("mission", mission);
        if (type != null) {
            query.setParameter("type", type);
        }
        return query.getResultList()
                .map(rows -> rows.stream().map(MetricStore::readAggregate).toList());
    }

    private static Metric read(Tuple row) {
        return new Metric(
                Rows.id(row, "id"),
                Rows.id(row, "mission_id"),
                Rows.text(row, "type"),
                number(row, "value"),
                Rows.text(row, "unit"),
                Rows.text(row, "source"),
                Rows.instant(row, "recorded_at"));
    }

    private static MetricAggregate readAggregate(Tuple row) {
        return new MetricAggregate(
                Rows.text(row, "type"),
                Rows.text(row, "unit"),
                Rows.whole(row, "times"),
                number(row, "least"),
                number(row, "most"),
                number(row, "mean"),
                number(row, "last"),
                Rows.instant(row, "last_at"));
    }

    private static double number(Tuple row, String column) {
        return row.get(column, Number.class).doubleValue();
    }
}
