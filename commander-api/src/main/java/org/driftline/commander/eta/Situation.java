package org.driftline.commander.eta;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.trip.Trip;
import org.driftline.drift.geo.LonLat;

/**
 * Where a unit was last.
 *
 * @param trip what it is on
 * @param place where it was
 * @param at when
 * @param waypointsPassed how far along its route it is
 * @param madeGoodKn how fast it went lately (kn); null when nobody can tell
 */
public record Situation(
        Trip trip,
        LonLat place,
        Instant at,
        int waypointsPassed,
        @Nullable Double madeGoodKn) {}
