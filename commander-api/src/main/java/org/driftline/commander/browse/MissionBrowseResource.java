package org.driftline.commander.browse;

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
import org.driftline.commander.identity.Permission;

/** Where missions are read. */
@Path("/api/v1/missions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "missions")
public class MissionBrowseResource {
    private final MissionBrowser missions;

    @Inject
    MissionBrowseResource(MissionBrowser missions) {
        this.missions = missions;
    }

    /** A page of missions. */
    @GET
    @Needs(Permission.MISSIONS_READ)
    @Operation(summary = "List missions")
    public Uni<MissionPage> list(@BeanParam MissionListParams params, @Context RoutingContext request) {
        return missions.page(CurrentCaller.of(request), MissionFilter.of(params));
    }

    /** One mission with all that was tried for it. */
    @GET
    @Needs(Permission.MISSIONS_READ)
    @Path("{id}")
    @Operation(summary = "Get a mission with its attempts")
    @APIResponse(responseCode = "200", description = "The mission")
    @APIResponse(responseCode = "404", description = "There is no such mission")
    public Uni<MissionReport> one(@PathParam("id") UUID id) {
        return missions.report(id);
    }

    /** Where a mission stands. */
    @GET
    @Needs(Permission.MISSIONS_READ)
    @Path("{id}/status")
    @Operation(summary = "Get where a mission stands", description = "For those who ask often; see also events.")
    public Uni<StatusView> status(@PathParam("id") UUID id) {
        return missions.status(id).map(StatusView::of);
    }
}
