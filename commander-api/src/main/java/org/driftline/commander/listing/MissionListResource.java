package org.driftline.commander.listing;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.driftline.commander.access.CurrentCaller;
import org.driftline.commander.access.Needs;
import org.driftline.commander.http.Problem;
import org.driftline.commander.identity.Permission;

/** Where missions are listed. */
@Path("/api/v1/missions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "missions")
public class MissionListResource {
    private final MissionLister missions;

    @Inject
    MissionListResource(MissionLister missions) {
        this.missions = missions;
    }

    /** A page of missions. */
    @GET
    @Needs(Permission.MISSIONS_READ)
    @Operation(
            summary = "List missions",
            description = "Those that the caller may see: his own and what is shared with him.")
    @APIResponse(responseCode = "200", description = "A page; next_cursor tells where the list goes on")
    @APIResponse(
            responseCode = "422",
            description = "Some parameters cannot be understood; errors names each of them",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<MissionPage> list(@BeanParam MissionListParams params, @Context RoutingContext request) {
        return missions.page(CurrentCaller.of(request), new MissionQueryReader().read(params));
    }
}
