package org.driftline.commander.tripstats;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.QueryFields;

/**
 * Which trips.
 *
 * @param from beginning of the period
 * @param to its end, not in it any more
 * @param unit only this unit's, or null for all
 * @param mission only this mission's, or null for all
 */
record AnalyticsFilter(
        Instant from,
        Instant to,
        @Nullable UUID unit,
        @Nullable UUID mission) {
    private static final Duration USUAL = Duration.ofDays(30);

    /** @throws org.driftline.commander.problem.DomainError if a parameter cannot be understood; names each of them */
    static AnalyticsFilter of(Params params, Instant now) {
        QueryFields fields = new QueryFields();
        Instant to = fields.time("to", params.to);
        Instant from = fields.time("from", params.from);
        UUID unit = fields.id("unit", params.unit);
        UUID mission = fields.id("mission", params.mission);
        Instant end = to == null ? now : to;
        Instant begin = from == null ? end.minus(USUAL) : from;
        if (!begin.isBefore(end)) {
            fields.refuse("from", "must be before to");
        }
        fields.done();
        return new AnalyticsFilter(begin, end, unit, mission);
    }

    /** The same as text. */
    public static class Params {
        /** Beginning. */
        @QueryParam("from")
        @Parameter(description = "Beginning of the period; 30 days before its end when left out")
        @Nullable String from;

        /** End. */
        @QueryParam("to")
        @Parameter(description = "End of the period; now when left out")
        @Nullable String to;

        /** Whose. */
        @QueryParam("unit")
        @Parameter(description = "Only this unit's, by its id")
        @Nullable String unit;

        /** For what. */
        @QueryParam("mission")
        @Parameter(description = "Only this mission's, by its id")
        @Nullable String mission;
    }
}
