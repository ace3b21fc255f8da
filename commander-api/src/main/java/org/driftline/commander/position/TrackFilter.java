package org.driftline.commander.position;

import java.time.Instant;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.QueryFields;

/**
 * Which part of a track.
 *
 * @param span of time
 * @param limit how many positions at most
 */
record TrackFilter(PointStore.Span span, int limit) {
    private static final int MOST = 10_000;
    private static final int USUAL = 1000;

    /** @throws org.driftline.commander.problem.DomainError if a parameter cannot be understood; names each of them */
    static TrackFilter of(Params params) {
        QueryFields fields = new QueryFields();
        Instant from = fields.time("from", params.from);
        Instant to = fields.time("to", params.to);
        int limit = limit(fields, params.limit);
        if (from != null && to != null && to.isBefore(from)) {
            fields.refuse("to", "is before from");
        }
        fields.done();
        PointStore.Span all = PointStore.Span.ALL;
        return new TrackFilter(
                new PointStore.Span(from == null ? all.from() : from, to == null ? all.to() : to), limit);
    }

    private static int limit(QueryFields fields, @Nullable String text) {
        try {
            int limit = text == null ? USUAL : Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        fields.refuse("limit", "must be a whole number from 1 to " + MOST);
        return USUAL;
    }

    /** The same as text. */
    public static class Params {
        /** From when on. */
        @QueryParam("from")
        @Parameter(description = "Only positions from then on, as 2024-01-01T12:00:00Z")
        @Nullable String from;

        /** Until when. */
        @QueryParam("to")
        @Parameter(description = "Only positions until then")
        @Nullable String to;

        /** How many. */
        @QueryParam("limit")
        @Parameter(description = "1 to 10000, 1000 when left out")
        @Nullable String limit;
    }
}
