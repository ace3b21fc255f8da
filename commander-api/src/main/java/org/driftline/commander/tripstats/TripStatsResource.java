package org.driftline.commander.tripstats;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.driftline.commander.access.CurrentCaller;
import org.driftline.commander.access.Needs;
import org.driftline.commander.database.Database;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.identity.Permission;
import org.driftline.commander.progress.Whereabouts;
import org.driftline.commander.trip.TripGate;

/** Where it is asked what trips came to. */
@Path("/api/v1/trips")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "trips")
public class TripStatsResource {
    private final TripGate gate;
    private final Whereabouts whereabouts;
    private final AnalyticsStore analytics;
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    @Inject
    TripStatsResource(TripGate gate, Whereabouts whereabouts, AnalyticsStore analytics, Database database) {
        this.gate = gate;
        this.whereabouts = whereabouts;
        this.analytics = analytics;
        this.database = database;
    }

    /** One trip. */
    @GET
    @Needs(Permission.TRIPS_READ)
    @Path("{id}/metrics")
    @Operation(
            summary = "Get what a trip came to",
            description = "Or came to so far: of a trip that goes on, until now.")
    @APIResponse(responseCode = "200", description = "Miles, times, speeds and distance from the plan")
    @APIResponse(responseCode = "404", description = "There is no such trip, or it is not yours")
    public Uni<TripMetrics> metrics(@PathParam("id") UUID id, @Context RoutingContext request) {
        return database.reading(session -> gate.toRead(session, id, CurrentCaller.of(request))
                .chain(trip ->
                        whereabouts.counted(session, trip).map(track -> TripMetrics.of(trip, track, clock.instant()))));
    }

    /** Many trips. */
    @GET
    @Needs(Permission.TRIPS_READ)
    @Path("analytics")
    @Operation(
            summary = "Get what trips over a period came to",
            description = "Of all that you may see, by unit and by kind. A trip counts where it left; one that did not,"
                    + " where it was to leave, else where it was planned.")
    public Uni<AnalyticsView> analytics(@BeanParam AnalyticsFilter.Params params, @Context RoutingContext request) {
        Instant now = clock.instant();
        Caller caller = CurrentCaller.of(request);
        AnalyticsFilter filter = AnalyticsFilter.of(params, now);
        return database.reading(session -> analytics.sums(session, caller, filter, now))
                .map(rows -> AnalyticsView.of(filter, rows));
    }
}
