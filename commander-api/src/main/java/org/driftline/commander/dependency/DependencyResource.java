package org.driftline.commander.dependency;

import java.net.URI;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.jboss.resteasy.reactive.RestResponse;

import org.driftline.commander.access.CurrentCaller;
import org.driftline.commander.access.Needs;
import org.driftline.commander.http.JsonBody;
import org.driftline.commander.http.Problem;
import org.driftline.commander.identity.Permission;

/** Where missions are made to wait for missions. */
@Path("/api/v1/missions/{id}/dependencies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "missions")
public class DependencyResource {
    private final DependencyService dependencies;

    @Inject
    DependencyResource(DependencyService dependencies) {
        this.dependencies = dependencies;
    }

    /** What a mission waits for. */
    @GET
    @Needs(Permission.MISSIONS_READ)
    @Operation(summary = "List what a mission waits for, or waited for")
    @APIResponse(
            responseCode = "200",
            description = "The dependencies, the oldest first",
            content = @Content(schema = @Schema(implementation = DependencyView.All.class)))
    @APIResponse(responseCode = "404", description = "There is no such mission")
    public Uni<DependencyView.All> list(@PathParam("id") UUID mission) {
        return dependencies.of(mission);
    }

    /** Lets a mission wait for more. */
    @POST
    @Needs(Permission.MISSIONS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Let a mission wait for others",
            description = "It leaves CREATED only when all of them are COMPLETED. POST /missions takes depends_on too.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DependencyBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "All that the mission waits for now",
            content = @Content(schema = @Schema(implementation = DependencyView.All.class)))
    @APIResponse(responseCode = "404", description = "There is no such mission")
    @APIResponse(
            responseCode = "409",
            description =
                    "The mission is dispatched, depends on it already, or would wait for itself; the detail has the path",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "There is no such mission to wait for",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<RestResponse<DependencyView.All>> add(
            @PathParam("id") UUID mission, byte[] body, @Context RoutingContext request) {
        return dependencies
                .add(CurrentCaller.of(request), mission, DependencyBody.read(JsonBody.read(body)))
                .map(all -> created(mission, all));
    }

    /** Lets a mission no longer wait. */
    @DELETE
    @Path("{dep_id}")
    @Needs(Permission.MISSIONS_WRITE)
    @Operation(
            summary = "Let a mission no longer wait",
            description = "A mission that was to start goes, if that was the last thing it waited for.")
    @APIResponse(responseCode = "204", description = "The dependency is gone")
    @APIResponse(responseCode = "404", description = "There is no such mission or dependency")
    public Uni<Void> remove(@PathParam("id") UUID mission, @PathParam("dep_id") UUID dependency) {
        return dependencies.remove(mission, dependency);
    }

    private static RestResponse<DependencyView.All> created(UUID mission, DependencyView.All all) {
        return RestResponse.ResponseBuilder.<DependencyView.All>create(RestResponse.Status.CREATED)
                .location(URI.create("/api/v1/missions/" + mission + "/dependencies"))
                .entity(all)
                .build();
    }
}
