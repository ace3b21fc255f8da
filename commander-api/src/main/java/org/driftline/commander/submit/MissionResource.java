package org.driftline.commander.submit;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.driftline.commander.http.CorrelationId;
import org.driftline.commander.http.JsonBody;
import org.driftline.commander.http.Problem;
import org.driftline.commander.identity.Permission;

/** Where missions are posted. */
@Path(MissionResource.PATH)
@Tag(name = "missions")
public class MissionResource {
    static final String PATH = "/api/v1/missions";

    private final MissionService missions;

    @Inject
    MissionResource(MissionService missions) {
        this.missions = missions;
    }

    /** Accepts a mission; it is safe in the database when this answers. */
    @POST
    @Needs(Permission.MISSIONS_WRITE)
    @Operation(
            summary = "Post a mission",
            description = "With params it is a drift, else a drill, which keeps fields of its own as its data.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MissionBody.class)))
    @APIResponse(
            responseCode = "202",
            description = "Accepted, and safe in the database; Location tells where",
            content = @Content(schema = @Schema(implementation = AcceptedMission.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body is not JSON",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "Some fields are not acceptable; errors names each of them",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<AcceptedMission>> create(byte[] body, @Context RoutingContext request) {
        PostedMission posted = PostedMissionReader.read(JsonBody.read(body));
        return missions.submit(posted, CurrentCaller.of(request), CorrelationId.of(request))
                .map(AcceptedMission::answer);
    }
}
