package org.driftline.commander.trip;

import java.util.UUID;

import jakarta.persistence.Tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.Rows;
import org.driftline.commander.route.RouteReader;
import org.driftline.commander.unit.Base;
import org.driftline.commander.unit.UnitProfile;

/** A trip as a row of its table, in both directions. */
public final class TripRow {
    /** What {@link #read} needs. */
    public static final String COLUMNS = """
            trip.id, trip.owner, trip.mission_id, trip.unit_id, cast(trip.unit as text) as unit,
            cast(trip.route as text) as route, cast(trip.base as text) as base, trip.planned_start, trip.notes,
            trip.status, trip.reason, trip.assigned_at, trip.departed_at, trip.on_scene_at, trip.searching_at,
            trip.returning_at, trip.ended_at, trip.route_since, trip.version, trip.created_at, trip.updated_at""";

    private TripRow() {}

    /** The trip in a row that holds all {@link #COLUMNS}. */
    public static Trip read(Tuple row) {
        return new Trip(
                Rows.id(row, "id"),
                Rows.id(row, "owner"),
                plan(row),
                TripStatus.valueOf(Rows.text(row, "status")),
                Rows.textOrNull(row, "reason"),
                timeline(row),
                Rows.instantOrNull(row, "route_since"),
                Rows.whole(row, "version"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    static <T> Mutiny.Query<T> set(Mutiny.Query<T> query, Trip trip) {
        TripPlan plan = trip.plan();
        return setTimeline(query, trip.timeline())
                .setParameter("id", trip.id())
                .setParameter("mission_id", text(plan.missionId()))
                .setParameter("unit_id", plan.unitId())
                .setParameter("unit", plan.unit().toJson().toString())
                .setParameter(
                        "route",
                        plan.route() == null ? null : plan.route().geojson().toString())
                .setParameter(
                        "base",
                        plan.base() == null ? null : plan.base().toJson().toString())
                .setParameter("planned_start", plan.plannedStart())
                .setParameter("notes", plan.notes())
                .setParameter("status", trip.status().name())
                .setParameter("reason", trip.reason())
                .setParameter("route_since", trip.routeSince())
                .setParameter("version", trip.version())
                .setParameter("updated_at", trip.updatedAt());
    }

    private static <T> Mutiny.Query<T> setTimeline(Mutiny.Query<T> query, Timeline timeline) {
        return query.setParameter("assigned_at", timeline.assignedAt())
                .setParameter("departed_at", timeline.departedAt())
                .setParameter("on_scene_at", timeline.onSceneAt())
                .setParameter("searching_at", timeline.searchingAt())
                .setParameter("returning_at", timeline.returningAt())
                .setParameter("ended_at", timeline.endedAt());
    }

    private static TripPlan plan(Tuple row) {
        ObjectNode route = Rows.objectOrNull(row, "route");
        ObjectNode base = Rows.objectOrNull(row, "base");
        return new TripPlan(
                Rows.idOrNull(row, "mission_id"),
                Rows.id(row, "unit_id"),
                UnitProfile.of(Rows.object(row, "unit")),
                route == null ? null : RouteReader.of(route),
                base == null ? null : Base.of(base),
                Rows.instantOrNull(row, "planned_start"),
                Rows.textOrNull(row, "notes"));
    }

    private static Timeline timeline(Tuple row) {
        return new Timeline(
                Rows.instantOrNull(row, "assigned_at"),
                Rows.instantOrNull(row, "departed_at"),
                Rows.instantOrNull(row, "on_scene_at"),
                Rows.instantOrNull(row, "searching_at"),
                Rows.instantOrNull(row, "returning_at"),
                Rows.instantOrNull(row, "ended_at"));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
