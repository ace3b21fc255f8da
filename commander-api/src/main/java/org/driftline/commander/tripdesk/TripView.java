package org.driftline.commander.tripdesk;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.route.Route;
import org.driftline.commander.route.Units;
import org.driftline.commander.trip.Timeline;
import org.driftline.commander.trip.Trip;
import org.driftline.commander.trip.TripPlan;
import org.driftline.commander.trip.TripStatus;
import org.driftline.commander.unit.Base;
import org.driftline.commander.unit.UnitProfile;

/**
 * A trip as clients see it; where the unit is now is told by its track.
 *
 * @param tripId which one
 * @param missionId what it is for, if anything
 * @param unitId who goes
 * @param unit what the unit was like when it left
 * @param status where it stands
 * @param reason why, if that was said
 * @param timeline when it came there
 * @param route GeoJSON
 * @param routeNm length of the route, from the base if there is one (NM)
 * @param base where it comes from and returns to
 * @param plannedStart when it is to leave
 * @param notes for people
 * @param createdAt when it was planned
 * @param updatedAt when it last changed
 */
@JsonNaming(SnakeCaseStrategy.class)
public record TripView(
        UUID tripId,
        @Nullable UUID missionId,
        UUID unitId,
        UnitProfile unit,
        TripStatus status,
        @Nullable String reason,
        Timeline timeline,
        @Nullable ObjectNode route,
        @Nullable Double routeNm,
        @Nullable Base base,
        @Nullable Instant plannedStart,
        @Nullable String notes,
        Instant createdAt,
        Instant updatedAt) {

    static TripView of(Trip trip) {
        TripPlan plan = trip.plan();
        Route route = plan.route();
        return new TripView(
                trip.id(),
                plan.missionId(),
                plan.unitId(),
                plan.unit(),
                trip.status(),
                trip.reason(),
                trip.timeline(),
                route == null ? null : route.geojson(),
                route == null ? null : Units.nm(route.length(plan.start())),
                plan.base(),
                plan.plannedStart(),
                plan.notes(),
                trip.createdAt(),
                trip.updatedAt());
    }
}
