package org.driftline.commander.tripstats;

import java.util.UUID;

import org.driftline.commander.trip.TripStatus;
import org.driftline.commander.unit.UnitKind;

/**
 * All trips of one unit that stand at the same.
 *
 * @param unitId whose
 * @param unitName what the unit is called by now
 * @param kind what it is by now
 * @param status where the trips stand
 * @param sums what they come to
 */
record AnalyticsRow(UUID unitId, String unitName, UnitKind kind, TripStatus status, Sums sums) {}
