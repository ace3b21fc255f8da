package org.driftline.commander.tripmove;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.access.Needs;
import org.driftline.commander.http.JsonBody;
import org.driftline.commander.identity.Permission;
import org.driftline.commander.trip.Asked;
import org.driftline.commander.trip.Move;
import org.driftline.commander.trip.Trip;
import org.driftline.commander.trip.TripStatus;
import org.driftline.commander.tripdesk.TripAnswers;
import org.driftline.commander.tripdesk.TripResource;
import org.driftline.commander.tripdesk.TripView;

/** Where trips are moved on. */
@Path(TripResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "trips")
public class TripMoveResource {
    private final MoveService trips;
    private final Clock clock = Clock.systemUTC();

    @Inject
    TripMoveResource(MoveService trips) {
        this.trips = trips;
    }

    /** Any move. */
    @POST
    @Needs(Permission.TRIPS_WRITE)
    @Path("status")
    @Operation(
            summary = "Move a trip on",
            description =
                    "planned, assigned, en_route, on_scene, searching, returning, completed; a unit may turn back from"
                            + " en_route and on_scene too; cancelled from everywhere and failed from assigned on need a reason.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MoveBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "Moved",
            content = @Content(schema = @Schema(implementation = TripView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The move is not legal from where the trip stands, the unit is on another trip, or something"
                    + " holds the trip back")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<TripView>> move(@PathParam("id") UUID id, byte[] body, @Context RoutingContext request) {
        Move move = MoveReader.any(JsonBody.read(body), now());
        return moved(id, trip -> List.of(move), request);
    }

    /** The unit leaves. */
    @POST
    @Needs(Permission.TRIPS_WRITE)
    @Path("start")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Start a trip",
            description = "Moves it to en_route, through assigned where it was not that yet.")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = MoveBody.Step.class)))
    @APIResponse(
            responseCode = "200",
            description = "The unit is on its way",
            content = @Content(schema = @Schema(implementation = TripView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It has left already, its unit is on another trip, or something holds it back")
    public Uni<RestResponse<TripView>> start(
            @PathParam("id") UUID id, byte @Nullable [] body, @Context RoutingContext request) {
        Move move = MoveReader.to(TripStatus.EN_ROUTE, JsonBody.readOrEmpty(body), now());
        return moved(id, trip -> TripWays.start(trip, move), request);
    }

    /** The sortie is over. */
    @POST
    @Needs(Permission.TRIPS_WRITE)
    @Path("complete")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Complete a trip",
            description = "Moves it to completed, through returning where it was not that yet.")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = MoveBody.Step.class)))
    @APIResponse(
            responseCode = "200",
            description = "The trip is over",
            content = @Content(schema = @Schema(implementation = TripView.class)))
    @APIResponse(responseCode = "409", description = "It has not left, or is over already")
    public Uni<RestResponse<TripView>> complete(
            @PathParam("id") UUID id, byte @Nullable [] body, @Context RoutingContext request) {
        Move move = MoveReader.to(TripStatus.COMPLETED, JsonBody.readOrEmpty(body), now());
        return moved(id, trip -> TripWays.complete(trip, move), request);
    }

    /** The shore calls the unit off. */
    @DELETE
    @Needs(Permission.TRIPS_WRITE)
    @Operation(summary = "Cancel a trip", description = "It is kept, with the reason.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content = @Content(schema = @Schema(implementation = TripView.class)))
    @APIResponse(responseCode = "409", description = "It is over already")
    @APIResponse(responseCode = "422", description = "The reason is missing")
    public Uni<RestResponse<TripView>> cancel(
            @PathParam("id") UUID id,
            @QueryParam("reason") @Parameter(description = "Why; required", example = "weather") @Nullable String reason,
            @Context RoutingContext request) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (reason != null) {
            body.put("reason", reason);
        }
        Move move = MoveReader.to(TripStatus.CANCELLED, body, now());
        return moved(id, trip -> List.of(move), request);
    }

    private Uni<RestResponse<TripView>> moved(UUID id, Function<Trip, List<Move>> moves, RoutingContext request) {
        return trips.move(id, moves, Asked.by(request)).map(TripAnswers::ok);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
