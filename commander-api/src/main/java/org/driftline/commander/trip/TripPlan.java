package org.driftline.commander.trip;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.route.Passing;
import org.driftline.commander.route.Route;
import org.driftline.commander.route.Waypoint;
import org.driftline.commander.unit.Base;
import org.driftline.commander.unit.UnitProfile;
import org.driftline.drift.geo.LonLat;

/**
 * What a trip is meant to be. Route and sensor are kept as data: what they are likely to find is for search planning.
 *
 * @param missionId what it is for, if anything
 * @param unitId who goes
 * @param unit what the unit was like when it left, or is like as long as it has not
 * @param route where it goes; unknown when null
 * @param base where it comes from and returns to; unknown when null
 * @param plannedStart when it is to leave
 * @param notes for people
 */
public record TripPlan(
        @Nullable UUID missionId,
        UUID unitId,
        UnitProfile unit,
        @Nullable Route route,
        @Nullable Base base,
        @Nullable Instant plannedStart,
        @Nullable String notes) {

    /** The same for a unit that has changed meanwhile. */
    TripPlan with(UnitProfile now) {
        return new TripPlan(missionId, unitId, now, route, base, plannedStart, notes);
    }

    /** Where the route leads; nowhere without one. */
    public List<Waypoint> waypoints() {
        return route == null ? List.of() : route.waypoints();
    }

    /** The route and where it is entered from; null without a route. */
    public Passing.@Nullable Way way() {
        return route == null ? null : new Passing.Way(route, start());
    }

    /** Where the unit sets out, if that is known. */
    public @Nullable LonLat start() {
        return base == null ? null : base.place();
    }
}
