package org.driftline.commander.safetydesk;

import java.util.List;
import java.util.Set;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.QueryFields;
import org.driftline.commander.safety.SafetyFilter;
import org.driftline.commander.safety.SafetyStatus;
import org.driftline.commander.safety.Severity;

/** What a list of safety events can be asked for, as text; {@link #filter} says what is wrong with it. */
public class SafetyListParams {
    /** Any of these statuses. */
    @QueryParam("status")
    @Parameter(description = "Only these: open, acknowledged, resolved; several values or one with commas")
    List<String> status = List.of();

    /** Any of these severities. */
    @QueryParam("severity")
    @Parameter(description = "Only these: info, low, medium, high, critical; several values or one with commas")
    List<String> severity = List.of();

    /** Of one mission. */
    @QueryParam("mission_id")
    @Parameter(description = "Only those of this mission")
    @Nullable String mission;

    /** Of one trip. */
    @QueryParam("trip_id")
    @Parameter(description = "Only those of this trip")
    @Nullable String trip;

    /** Reported since then. */
    @QueryParam("since")
    @Parameter(description = "Only those reported at or after this RFC 3339 time")
    @Nullable String since;

    /** Where the list goes on. */
    @QueryParam("cursor")
    @Parameter(description = "The next_cursor of the page before")
    @Nullable String cursor;

    /** How many. */
    @QueryParam("limit")
    @Parameter(description = "1 to 100, 50 when left out")
    @Nullable String limit;

    SafetyFilter filter() {
        QueryFields query = new QueryFields();
        Set<SafetyStatus> statuses = query.words("status", status, SafetyStatus.class);
        Set<Severity> severities = query.words("severity", severity, Severity.class);
        SafetyFilter filter = new SafetyFilter(
                statuses,
                severities,
                query.id("mission_id", mission),
                query.id("trip_id", trip),
                query.time("since", since),
                query.slice(cursor, limit));
        query.done();
        return filter;
    }
}
