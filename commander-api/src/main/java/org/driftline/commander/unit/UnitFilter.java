package org.driftline.commander.unit;

import java.util.List;
import java.util.Set;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.PageSlice;
import org.driftline.commander.fields.QueryFields;

/**
 * Which units.
 *
 * @param kinds any of these; empty for all
 * @param archived whether those out of use are listed too
 * @param slice which part of the list
 */
record UnitFilter(Set<UnitKind> kinds, boolean archived, PageSlice slice) {
    UnitFilter {
        kinds = Set.copyOf(kinds);
    }

    /** @throws org.driftline.commander.problem.DomainError if a parameter cannot be understood; names each of them */
    static UnitFilter of(Params params) {
        QueryFields fields = new QueryFields();
        if (!Set.of("true", "false").contains(params.archived)) {
            fields.refuse("archived", "must be true or false");
        }
        UnitFilter filter = new UnitFilter(
                fields.words("kind", params.kind, UnitKind.class),
                params.archived.equals("true"),
                fields.slice(params.cursor, params.limit));
        fields.done();
        return filter;
    }

    /** The same as text. */
    public static class Params {
        /** Any of these kinds. */
        @QueryParam("kind")
        @Parameter(description = "Only these kinds; several values or one with commas")
        List<String> kind = List.of();

        /** Also those out of use. */
        @QueryParam("archived")
        @DefaultValue("false")
        @Parameter(description = "true lists units that are out of use too")
        String archived = "false";

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
