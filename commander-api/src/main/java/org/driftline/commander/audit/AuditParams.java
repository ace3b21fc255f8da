package org.driftline.commander.audit;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a request says about which entries it wants. */
class AuditParams {
    @QueryParam("actor")
    @Parameter(description = "Name of who did it")
    @Nullable String actor;

    @QueryParam("action")
    @Parameter(description = "Such as POST /missions/{id}/cancel")
    @Nullable String action;

    @QueryParam("subject")
    @Parameter(description = "Id of the mission, trip, account or other thing")
    @Nullable String subject;

    @QueryParam("reason")
    @Parameter(description = "done, or the reason of a refusal")
    @Nullable String reason;

    @QueryParam("refused")
    @Parameter(description = "true: only what was refused; false: only what was done")
    @Nullable String refused;

    @QueryParam("since")
    @Parameter(description = "From this time on (RFC 3339)")
    @Nullable String since;

    @QueryParam("until")
    @Parameter(description = "Before this time (RFC 3339)")
    @Nullable String until;

    @QueryParam("cursor")
    @Parameter(description = "The next_cursor of the page before")
    @Nullable String cursor;

    @QueryParam("limit")
    @Parameter(description = "1 to 100, 50 when left out")
    @Nullable String limit;
}
