package org.driftline.commander.tripdesk;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.route.Route;
import org.driftline.commander.trip.TripPlan;
import org.driftline.commander.unit.Base;
import org.driftline.commander.unit.Unit;

/**
 * A trip as a client asked for it.
 *
 * @param unitId who goes
 * @param missionId what it is for
 * @param route where it goes
 * @param base where it comes from, if not from the unit's base
 * @param plannedStart when it is to leave
 * @param notes for people
 */
record PostedTrip(
        UUID unitId,
        @Nullable UUID missionId,
        @Nullable Route route,
        @Nullable Base base,
        @Nullable Instant plannedStart,
        @Nullable String notes) {

    TripPlan with(Unit unit) {
        Base from = base == null ? unit.profile().base() : base;
        return new TripPlan(missionId, unit.id(), unit.profile(), route, from, plannedStart, notes);
    }
}
