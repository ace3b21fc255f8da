package org.driftline.commander.position;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Rows;

/** Positions in PostgreSQL. */
@ApplicationScoped
public class PointStore {
    private static final String COLUMNS = "at, latitude, longitude, speed_kn, course_deg, accuracy_m";

    private static final String INSERT = """
            insert into track_point (trip_id, at, latitude, longitude, speed_kn, course_deg, accuracy_m, received_at)
            select cast(cast(:trip as text) as uuid), p.time, p.latitude, p.longitude, p.speed_kn, p.course_deg,
                   p.accuracy_m, cast(:received_at as timestamptz)
            from jsonb_to_recordset(cast(cast(:points as text) as jsonb))
                as p(time timestamptz, latitude float8, longitude float8, speed_kn float8, course_deg float8,
                     accuracy_m float8)
            """;

    /** What lies within, and one more on each side. */
    private static final String AROUND = """
            (select %1$s from track_point where trip_id = :trip and at < :from order by at desc limit 1)
            union all
            (select %1$s from track_point where trip_id = :trip and at between :from and :to)
            union all
            (select %1$s from track_point where trip_id = :trip and at > :to order by at limit 1)
            """.formatted(COLUMNS);

    private static final String WITHIN = "select " + COLUMNS + """
             from track_point where trip_id = :trip and at >= :from and at <= :to order by at limit :limit
            """;

    /** Adds positions that are not there yet. */
    public Uni<Void> insert(Mutiny.StatelessSession session, UUID trip, Collection<TrackPoint> points, Instant at) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        points.forEach(point -> rows.add(point.toJson()));
        return session.createNativeQuery(INSERT)
                .setParameter("trip", trip.toString())
                .setParameter("points", rows.toString())
                .setParameter("received_at", at)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** What is known within a span of time, and on either side of it; in no order. */
    public Uni<List<TrackPoint>> around(Mutiny.StatelessSession session, UUID trip, Span span) {
        return session.createNativeQuery(AROUND, Tuple.class)
                .setParameter("trip", trip)
                .setParameter("from", span.from())
                .setParameter("to", span.to())
                .getResultList()
                .map(PointStore::read);
    }

    /** What is known within a span of time, oldest first, at most so many. */
    public Uni<List<TrackPoint>> within(Mutiny.StatelessSession session, UUID trip, Span span, int limit) {
        return session.createNativeQuery(WITHIN, Tuple.class)
                .setParameter("trip", trip)
                .setParameter("from", span.from())
                .setParameter("to", span.to())
                .setParameter("limit", limit)
                .getResultList()
                .map(PointStore::read);
    }

    private static List<TrackPoint> read(List<Tuple> rows) {
        return rows.stream().map(PointStore::read).toList();
    }

    private static TrackPoint read(Tuple row) {
        return new TrackPoint(
                Rows.instant(row, "at"),
                Rows.number(row, "latitude"),
                Rows.number(row, "longitude"),
                Rows.numberOrNull(row, "speed_kn"),
                Rows.numberOrNull(row, "course_deg"),
                Rows.numberOrNull(row, "accuracy_m"));
    }

    /**
     * A span of time, with both its ends.
     *
     * @param from where it begins
     * @param to where it ends
     */
    public record Span(Instant from, Instant to) {
        /** All times there are. */
        public static final Span ALL = new Span(Instant.EPOCH, Instant.parse("9999-12-31T23:59:59Z"));
    }
}
