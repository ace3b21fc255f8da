package org.driftline.commander.eta;

import java.time.Instant;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * What a unit that is out can be expected to do, from where it was last.
 *
 * @param at when it was there
 * @param nextWaypoint the waypoint ahead; null when there is none, or the unit is on its way back
 * @param base at the base by the plan: along the rest of the route; straight on the way back. Null without a base
 * @param baseDirect at the base straight from there; null without a base
 * @param enduranceLeftS how long the unit can stay out from now on; negative when it is out for too long (s)
 * @param turnBackBy when it must turn back to be at its base with its reserve, from where it was last; null when it is on
 *     its way back, or without a base
 * @param turnBackOverdue whether that is over
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Estimate(
        Instant at,
        @Nullable NextWaypoint nextWaypoint,
        @Nullable Arrival base,
        @Nullable Arrival baseDirect,
        long enduranceLeftS,
        @Nullable Instant turnBackBy,
        boolean turnBackOverdue) {}
