package org.driftline.commander.unit;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** The register of search units. It is one for all: whoever may read trips may read it. */
@Path(UnitResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
public class UnitResource {
    static final String PATH = "/api/v1/units";

    private final UnitService units;

    @Inject
    UnitResource(UnitService units) {
        this.units = units;
    }

    /** A page of units. */
    @GET
    @Needs(Permission.TRIPS_READ)
    @Operation(summary = "List search units, the newest first")
    public Uni<UnitPage> list(@BeanParam UnitFilter.Params params) {
        return units.page(UnitFilter.of(params));
    }

    /** Registers a unit. */
    @POST
    @Needs(Permission.UNITS_WRITE)
    @Operation(summary = "Register a search unit")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = UnitProfile.class)))
    @APIResponse(
            responseCode = "201",
            description = "Registered; Location tells where",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "409", description = "You have a unit of this name already")
    @APIResponse(responseCode = "422", description = "Some fields are not acceptable; errors names each of them")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<UnitView>> register(byte[] body, @Context RoutingContext request) {
        return units.register(UnitReader.read(JsonBody.read(body)), CurrentCaller.of(request))
                .map(unit -> answer(RestResponse.Status.CREATED, unit));
    }

    /** One unit. */
    @GET
    @Needs(Permission.TRIPS_READ)
    @Path("{id}")
    @Operation(summary = "Get a search unit, with its ETag")
    @APIResponse(
            responseCode = "200",
            description = "The unit",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "404", description = "There is no such unit")
    public Uni<RestResponse<UnitView>> one(@PathParam("id") UUID id) {
        return units.one(id).map(unit -> answer(RestResponse.Status.OK, unit));
    }

    /** Writes a unit anew. */
    @PUT
    @Needs(Permission.UNITS_WRITE)
    @Path("{id}")
    @Operation(summary = "Change a search unit", description = "Trips that have left keep the unit as it was.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = UnitProfile.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "409", description = "The name is taken, or the unit is out of use")
    @APIResponse(responseCode = "412", description = "It has changed since you read it")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<UnitView>> change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, byte[] body) {
        VersionTag seen = VersionTag.required(ifMatch);
        return units.change(id, UnitReader.read(JsonBody.read(body)), seen)
                .map(unit -> answer(RestResponse.Status.OK, unit));
    }

    /** Takes a unit out of the register. */
    @DELETE
    @Needs(Permission.UNITS_WRITE)
    @Path("{id}")
    @Operation(
            summary = "Remove a search unit",
            description = "One that was ever on a trip is archived: kept for the trips' sake, and sent out no more.")
    @APIResponse(
            responseCode = "200",
            description = "Archived",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "204", description = "Deleted")
    public Uni<RestResponse<UnitView>> remove(@PathParam("id") UUID id) {
        return units.remove(id).map(UnitResource::removed);
    }

    private static RestResponse<UnitView> removed(Optional<Unit> archived) {
        return archived.map(unit -> answer(RestResponse.Status.OK, unit)).orElseGet(RestResponse::noContent);
    }

    private static RestResponse<UnitView> answer(RestResponse.Status status, Unit unit) {
        RestResponse.ResponseBuilder<UnitView> answer = RestResponse.ResponseBuilder.create(status, UnitView.of(unit))
                .header(HttpHeaders.ETAG, VersionTag.of(unit.version()));
        return status == RestResponse.Status.CREATED
                ? answer.location(URI.create(PATH + "/" + unit.id())).build()
                : answer.build();
    }
}
