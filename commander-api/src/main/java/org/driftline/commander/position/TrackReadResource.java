package org.driftline.commander.position;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.driftline.commander.access.CurrentCaller;
import org.driftline.commander.access.Needs;
import org.driftline.commander.database.Database;
import org.driftline.commander.identity.Permission;
import org.driftline.commander.trip.TripGate;

/** Where tracks are read. */
@Path("/api/v1/trips/{id}/track")
@Tag(name = "trips")
public class TrackReadResource {
    private final TripGate gate;
    private final PointStore points;
    private final Database database;

    @Inject
    TrackReadResource(TripGate gate, PointStore points, Database database) {
        this.gate = gate;
        this.points = points;
        this.database = database;
    }

    /** A part of a track. */
    @GET
    @Needs(Permission.TRIPS_READ)
    @Operation(summary = "Get a trip's track, oldest position first", description = "As JSON, or as GeoJSON.")
    @APIResponse(
            responseCode = "200",
            description = "Positions",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TrackPage.class)))
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<TrackPage> read(
            @PathParam("id") UUID id, @BeanParam TrackFilter.Params params, @Context RoutingContext request) {
        TrackFilter filter = TrackFilter.of(params);
        return database.reading(session -> gate.toRead(session, id, CurrentCaller.of(request))
                        .chain(() -> points.within(session, id, filter.span(), filter.limit() + 1)))
                .map(found -> TrackPage.of(id, found, filter.limit()));
    }

    /** The same for maps. */
    @GET
    @Needs(Permission.TRIPS_READ)
    @Operation(hidden = true)
    @Produces(TrackGeoJson.MEDIA_TYPE + ";qs=0.5")
    public Uni<ObjectNode> readForMaps(
            @PathParam("id") UUID id, @BeanParam TrackFilter.Params params, @Context RoutingContext request) {
        return read(id, params, request).map(TrackGeoJson::of);
    }
}
