package org.driftline.commander.browse;

import java.util.List;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of missions can be asked for, as text: {@link MissionFilter} says what is wrong with it. */
public class MissionListParams {
    /** Any of these statuses. */
    @QueryParam("status")
    @Parameter(description = "Only these; several values or one with commas; pending, processing and running work too")
    List<String> status = List.of();

    /** One kind. */
    @QueryParam("kind")
    @Parameter(description = "drift or drill")
    @Nullable String kind;

    /** Where the list goes on. */
    @QueryParam("cursor")
    @Parameter(description = "The next_cursor of the page before")
    @Nullable String cursor;

    /** How many. */
    @QueryParam("limit")
    @Parameter(description = "1 to 100, 50 when left out")
    @Nullable String limit;

    /** In which order. */
    @QueryParam("sort")
    @Parameter(description = "created_at, or -created_at (the newest first) when left out")
    @Nullable String sort;
}
