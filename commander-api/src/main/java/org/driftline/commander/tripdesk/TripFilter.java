package org.driftline.commander.tripdesk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.PageSlice;
import org.driftline.commander.fields.QueryFields;
import org.driftline.commander.trip.TripStatus;

/**
 * Which trips.
 *
 * @param statuses any of these; empty for all
 * @param unit only this unit's, or null for all
 * @param mission only this mission's, or null for all
 * @param since only those planned since then, or null for all
 * @param slice which part of the list
 */
record TripFilter(
        Set<TripStatus> statuses,
        @Nullable UUID unit,
        @Nullable UUID mission,
        @Nullable Instant since,
        PageSlice slice) {
    TripFilter {
        statuses = Set.copyOf(statuses);
    }

    /** @throws org.driftline.commander.problem.DomainError if a parameter cannot be understood; names each of them */
    static TripFilter of(Params params) {
        QueryFields fields = new QueryFields();
        TripFilter filter = new TripFilter(
                fields.words("status", params.status, TripStatus.class),
                fields.id("unit", params.unit),
                fields.id("mission", params.mission),
                fields.time("since", params.since),
                fields.slice(params.cursor, params.limit));
        fields.done();
        return filter;
    }

    /** The same as text. */
    public static class Params {
        /** Any of these statuses. */
        @QueryParam("status")
        @Parameter(description = "Only these; several values or one with commas")
        List<String> status = List.of();

        /** Whose. */
        @QueryParam("unit")
        @Parameter(description = "Only this unit's, by its id")
        @Nullable String unit;

        /** For what. */
        @QueryParam("mission")
        @Parameter(description = "Only this mission's, by its id")
        @Nullable String mission;

        /** From when on. */
        @QueryParam("since")
        @Parameter(description = "Only those created since then, as 2024-01-01T12:00:00Z")
        @Nullable String since;

        /** Where the list goes on. */
        @QueryParam("cursor")
        @Parameter(description = "The next_cursor of the page before")
        @Nullable String cursor;

        /** How many. */
        @QueryParam("limit")
        @Parameter(description = "1 to 100, 50 when left out")
        @Nullable String limit;
    }
}
