package org.driftline.commander.listing;

import java.util.List;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of missions can be asked for, as text: {@link MissionQueryReader} says what is wrong with it. */
public class MissionListParams {
    /** Any of these statuses. */
    @QueryParam("status")
    @Parameter(description = "Only these; several values or one with commas; pending, processing and running work too")
    List<String> status = List.of();

    /** Any of these kinds. */
    @QueryParam("kind")
    @Parameter(description = "drift or drill")
    List<String> kind = List.of();

    /** Any of these priorities. */
    @QueryParam("priority")
    @Parameter(description = "low, normal, high or urgent; several values or one with commas")
    List<String> priority = List.of();

    /** Whose. */
    @QueryParam("owner")
    @Parameter(description = "An account's id or name, or me")
    @Nullable String owner;

    /** Only later ones. */
    @QueryParam("created_after")
    @Parameter(description = "An RFC 3339 time; only missions created later")
    @Nullable String createdAfter;

    /** Only earlier ones. */
    @QueryParam("created_before")
    @Parameter(description = "An RFC 3339 time; only missions created earlier")
    @Nullable String createdBefore;

    /** What their names hold. */
    @QueryParam("q")
    @Parameter(description = "Only missions whose names hold this, in any case")
    @Nullable String q;

    /** Where the list goes on. */
    @QueryParam("cursor")
    @Parameter(description = "The next_cursor of the page before, with the same sort")
    @Nullable String cursor;

    /** How many. */
    @QueryParam("limit")
    @Parameter(description = "1 to 100, 50 when left out")
    @Nullable String limit;

    /** By what. */
    @QueryParam("sort")
    @Parameter(
            description = "created_at, updated_at, priority or name; with a - in front the other way round;"
                    + " -created_at (the newest first) when left out")
    @Nullable String sort;

    /** Which way round. */
    @QueryParam("order")
    @Parameter(description = "asc or desc, instead of the - in sort")
    @Nullable String order;
}
