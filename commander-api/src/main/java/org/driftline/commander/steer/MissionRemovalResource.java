package org.driftline.commander.steer;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;

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

/** Where missions are deleted. */
@Path("/api/v1/missions")
@Tag(name = "missions")
public class MissionRemovalResource {
    private final MissionRemoval removal;

    @Inject
    MissionRemovalResource(MissionRemoval removal) {
        this.removal = removal;
    }

    /** Removes a mission. */
    @DELETE
    @Needs(Permission.MISSIONS_WRITE)
    @Path("{id}")
    @Operation(
            summary = "Delete a mission with its results",
            description = "One that waits or runs is cancelled first. Its events stay. For its owner and coordinators.")
    @APIResponse(responseCode = "204", description = "The mission is gone; its files go within seconds")
    @APIResponse(
            responseCode = "403",
            description = "The mission is only shared with the caller",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such mission, or it is not the caller's",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Void> delete(@PathParam("id") UUID id, @Context RoutingContext request) {
        return removal.remove(id, CurrentCaller.of(request));
    }
}
