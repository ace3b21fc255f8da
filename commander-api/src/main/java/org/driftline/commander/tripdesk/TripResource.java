package org.driftline.commander.tripdesk;

import java.net.URI;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.access.CurrentCaller;
import org.driftline.commander.access.Needs;
import org.driftline.commander.http.JsonBody;
import org.driftline.commander.http.VersionTag;
import org.driftline.commander.identity.Permission;
import org.driftline.commander.trip.Asked;

/** Where trips are planned, changed and read. */
@Path(TripResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "trips")
public class TripResource {
    /** Below which everything about trips is. */
    public static final String PATH = "/api/v1/trips";

    private final TripService trips;
    private final TripBrowser browser;

    @Inject
    TripResource(TripService trips, TripBrowser browser) {
        this.trips = trips;
        this.browser = browser;
    }

    /** A page of trips. */
    @GET
    @Needs(Permission.TRIPS_READ)
    @Operation(summary = "List trips, the newest first")
    public Uni<TripPage> list(@BeanParam TripFilter.Params params, @Context RoutingContext request) {
        return browser.page(CurrentCaller.of(request), TripFilter.of(params));
    }

    /** Plans a trip. */
    @POST
    @Needs(Permission.TRIPS_WRITE)
    @Operation(summary = "Plan a trip", description = "One trip is one sortie of a search unit.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TripBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Planned; Location tells where",
            content = @Content(schema = @Schema(implementation = TripView.class)))
    @APIResponse(responseCode = "403", description = "The mission is shared with you for reading only")
    @APIResponse(responseCode = "422", description = "Some fields are not acceptable; errors names each of them")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<TripView>> plan(byte[] body, @Context RoutingContext request) {
        return trips.plan(TripReader.trip(JsonBody.read(body)), Asked.by(request))
                .map(trip -> TripAnswers.tagged(RestResponse.Status.CREATED, trip)
                        .location(URI.create(PATH + "/" + trip.id()))
                        .build());
    }

    /** One trip. */
    @GET
    @Needs(Permission.TRIPS_READ)
    @Path("{id}")
    @Operation(summary = "Get a trip, with where its unit is and what to expect of it", description = "With its ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The trip",
            content = @Content(schema = @Schema(implementation = TripReport.class)))
    @APIResponse(responseCode = "404", description = "There is no such trip, or it is not yours")
    public Uni<RestResponse<TripReport>> one(@PathParam("id") UUID id, @Context RoutingContext request) {
        return browser.one(id, CurrentCaller.of(request)).map(TripAnswers::report);
    }

    /** Writes the plan of a trip anew. */
    @PUT
    @Needs(Permission.TRIPS_WRITE)
    @Path("{id}")
    @Operation(
            summary = "Change a trip's plan",
            description =
                    "The whole plan is sent. Once the unit is out, it keeps its unit and mission; a new route counts"
                            + " from then on.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TripBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = TripView.class)))
    @APIResponse(responseCode = "409", description = "It is too late for that")
    @APIResponse(responseCode = "412", description = "It has changed since you read it")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<TripView>> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte[] body,
            @Context RoutingContext request) {
        VersionTag seen = VersionTag.required(ifMatch);
        return trips.replan(id, TripReader.trip(JsonBody.read(body)), seen, Asked.by(request))
                .map(TripAnswers::ok);
    }
}
