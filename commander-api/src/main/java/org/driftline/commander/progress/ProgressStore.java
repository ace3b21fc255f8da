package org.driftline.commander.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.Rows;
import org.driftline.commander.position.TrackPoint;

/** What tracks come to, in PostgreSQL. */
@ApplicationScoped
public class ProgressStore {
    private static final String FIND = """
            select positions, distance_m, max_speed_kn, deviations, deviation_sum_m, deviation_max_m,
                   cast(passed as text) as passed, first_at, cast(last as text) as last, made_good_kn,
                   cast(told as text) as told
            from trip_progress where trip_id = :trip
            """;

    private static final String KEEP = """
            insert into trip_progress (trip_id, positions, distance_m, max_speed_kn, deviations, deviation_sum_m,
                                       deviation_max_m, passed, first_at, last, made_good_kn, told)
            values (:trip, :positions, :distance_m, :max_speed_kn, :deviations, :deviation_sum_m, :deviation_max_m,
                    cast(cast(:passed as text) as json), :first_at, cast(cast(:last as text) as json), :made_good_kn,
                    cast(cast(:told as text) as json))
            on conflict (trip_id) do update
            set positions = excluded.positions, distance_m = excluded.distance_m, max_speed_kn = excluded.max_speed_kn,
                deviations = excluded.deviations, deviation_sum_m = excluded.deviation_sum_m,
                deviation_max_m = excluded.deviation_max_m, passed = excluded.passed, first_at = excluded.first_at,
                last = excluded.last, made_good_kn = excluded.made_good_kn, told = excluded.told
            """;

    /** What is kept of a track; of none too. */
    public Uni<KeptProgress> find(Mutiny.StatelessSession session, UUID trip) {
        return session.createNativeQuery(FIND, Tuple.class)
                .setParameter("trip", trip)
                .getSingleResultOrNull()
                .map(row -> row == null ? KeptProgress.NONE : read(row));
    }

    /** Keeps what a track with at least one position comes to. */
    public Uni<Void> keep(Mutiny.StatelessSession session, UUID trip, KeptProgress kept) {
        TrackProgress progress = kept.progress();
        return session.createNativeQuery(KEEP)
                .setParameter("trip", trip)
                .setParameter("positions", progress.positions())
                .setParameter("distance_m", progress.distanceM())
                .setParameter("max_speed_kn", progress.maxSpeedKn())
                .setParameter("deviations", progress.deviation().count())
                .setParameter("deviation_sum_m", progress.deviation().sumM())
                .setParameter("deviation_max_m", progress.deviation().maxM())
                .setParameter("passed", passed(progress.passed()).toString())
                .setParameter("first_at", progress.firstAt())
                .setParameter("last", text(progress.last()))
                .setParameter("made_good_kn", kept.madeGoodKn())
                .setParameter("told", kept.told().toJson().toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static KeptProgress read(Tuple row) {
        TrackProgress progress = new TrackProgress(
                Rows.whole(row, "positions"),
                Rows.number(row, "distance_m"),
                Rows.number(row, "max_speed_kn"),
                new TrackProgress.Deviation(
                        Rows.whole(row, "deviations"),
                        Rows.number(row, "deviation_sum_m"),
                        Rows.number(row, "deviation_max_m")),
                passed(Rows.object(row, "passed")),
                Rows.instant(row, "first_at"),
                TrackPoint.of(Rows.object(row, "last")));
        return new KeptProgress(progress, Rows.numberOrNull(row, "made_good_kn"), Told.of(Rows.object(row, "told")));
    }

    private static ObjectNode passed(List<Instant> times) {
        ObjectNode passed = JsonNodeFactory.instance.objectNode();
        times.forEach(time -> passed.withArray("at").add(time.toString()));
        return passed;
    }

    private static List<Instant> passed(ObjectNode json) {
        List<Instant> times = new ArrayList<>();
        for (JsonNode time : json.path("at")) {
            times.add(Instant.parse(time.textValue()));
        }
        return times;
    }

    private static @Nullable String text(@Nullable TrackPoint point) {
        return point == null ? null : point.toJson().toString();
    }
}
