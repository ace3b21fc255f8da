package org.driftline.commander.track;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.driftline.commander.access.Needs;
import org.driftline.commander.http.JsonBody;
import org.driftline.commander.identity.Permission;
import org.driftline.commander.position.PostedPoints;
import org.driftline.commander.position.TrackBody;
import org.driftline.commander.position.TrackPoint;
import org.driftline.commander.trip.Asked;

/** Where positions come in. */
@Path("/api/v1/trips/{id}/track")
@Tag(name = "trips")
public class TrackResource {
    private final TrackService tracks;

    @Inject
    TrackResource(TrackService tracks) {
        this.tracks = tracks;
    }

    /** Adds positions; they are safe in the database when this answers. */
    @POST
    @Needs(Permission.TRIPS_WRITE)
    @Operation(
            summary = "Add positions to a trip's track",
            description =
                    "One, or up to 1000 as points, in any order. What is there already is dropped and counted. If any"
                            + " cannot be true, none is taken: a time in the future, or more than 400 kn to the next position.")
    @RequestBody(required = true, content = @Content(schema = @Schema(oneOf = {TrackPoint.class, TrackBody.class})))
    @APIResponse(
            responseCode = "200",
            description = "What became of them, and how far the trip is by now",
            content = @Content(schema = @Schema(implementation = TrackReceipt.class)))
    @APIResponse(responseCode = "409", description = "The trip was never assigned")
    @APIResponse(responseCode = "422", description = "Some cannot be true; errors names the fields of each")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<TrackReceipt> add(@PathParam("id") UUID id, byte[] body, @Context RoutingContext request) {
        return tracks.add(id, PostedPoints.read(JsonBody.read(body)), Asked.by(request));
    }
}
