package org.driftline.commander.steer;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

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

import org.driftline.commander.access.CurrentCaller;
import org.driftline.commander.access.Needs;
import org.driftline.commander.browse.MissionView;
import org.driftline.commander.http.JsonBody;
import org.driftline.commander.http.Problem;
import org.driftline.commander.http.VersionTag;
import org.driftline.commander.identity.Permission;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.submit.MissionBody;

/** Where missions are steered; every answer is the mission as it then stands. */
@Path("/api/v1/missions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "missions")
@APIResponse(
        responseCode = "200",
        description = "The mission as it now stands",
        content = @Content(schema = @Schema(implementation = MissionView.class)))
@APIResponse(
        responseCode = "404",
        description = "There is no such mission, or it is not the caller's",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "409",
        description = "The mission's status does not allow this; the detail says which one would",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class MissionSteerResource {
    private final MissionSteering steering;
    private final MissionRevision revision;

    @Inject
    MissionSteerResource(MissionSteering steering, MissionRevision revision) {
        this.steering = steering;
        this.revision = revision;
    }

    /** Replaces what was posted, before the mission is dispatched. */
    @PUT
    @Needs(Permission.MISSIONS_WRITE)
    @Path("{id}")
    @Operation(
            summary = "Change a mission that is CREATED",
            description = "The body is that of a new mission, without start. If-Match must be the ETag of a GET.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MissionBody.class)))
    @APIResponse(
            responseCode = "412",
            description = "The mission has changed since it was read",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "Some fields are not acceptable; errors names each of them",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "428",
            description = "There is no If-Match",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<RestResponse<MissionView>> revise(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag that was read") @Nullable String ifMatch,
            byte[] body,
            @Context RoutingContext request) {
        VersionTag seen = VersionTag.required(ifMatch);
        return revision.revise(id, JsonBody.read(body), seen, CurrentCaller.of(request))
                .map(MissionSteerResource::answer);
    }

    /** Sends a mission out. */
    @POST
    @Needs(Permission.MISSIONS_WRITE)
    @Path("{id}/start")
    @Operation(
            summary = "Start a mission that is CREATED",
            description =
                    "It becomes QUEUED, or stays CREATED with what holds it in held_by and starts when that ends.")
    public Uni<RestResponse<MissionView>> start(@PathParam("id") UUID id) {
        return steering.start(id).map(MissionSteerResource::answer);
    }

    /** Ends a mission. */
    @POST
    @Needs(Permission.MISSIONS_WRITE)
    @Path("{id}/cancel")
    @Operation(
            summary = "Cancel a mission that has not ended",
            description =
                    "A soldier that works on it stops within seconds. A mission that was cancelled before is a 409.")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = ReasonBody.class)))
    public Uni<RestResponse<MissionView>> cancel(
            @PathParam("id") UUID id, byte @Nullable [] body, @Context RoutingContext request) {
        String reason = PostedReason.read(JsonBody.readOrEmpty(body));
        return steering.cancel(id, CurrentCaller.of(request), reason).map(MissionSteerResource::answer);
    }

    /** Queues a failed mission again. */
    @POST
    @Needs(Permission.MISSIONS_WRITE)
    @Path("{id}/retry")
    @Operation(summary = "Try a FAILED mission again", description = "It becomes QUEUED, as the next attempt.")
    public Uni<RestResponse<MissionView>> retry(@PathParam("id") UUID id, @Context RoutingContext request) {
        return steering.retry(id, CurrentCaller.of(request)).map(MissionSteerResource::answer);
    }

    /** Notes how the search ended. */
    @POST
    @Needs(Permission.MISSIONS_WRITE)
    @Path("{id}/complete")
    @Operation(
            summary = "Close a mission: how the search ended",
            description = "Possible once, in any status. A mission that still waits or runs is cancelled with it.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ClosureBody.class)))
    public Uni<RestResponse<MissionView>> close(
            @PathParam("id") UUID id, byte[] body, @Context RoutingContext request) {
        PostedClosure closure = PostedClosure.read(JsonBody.read(body));
        return steering.close(id, closure, CurrentCaller.of(request)).map(MissionSteerResource::answer);
    }

    /** Moves a mission to a status. */
    @POST
    @Needs(Permission.MISSIONS_WRITE)
    @Path("{id}/status")
    @Operation(
            summary = "Move a mission by naming its status",
            description =
                    "For clients that know no verbs: cancelled cancels, queued starts or retries. Any other is a 409.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = StatusBody.class)))
    public Uni<RestResponse<MissionView>> moveTo(
            @PathParam("id") UUID id, byte[] body, @Context RoutingContext request) {
        ObjectNode posted = JsonBody.read(body);
        return steering.moveTo(id, PostedStatus.read(posted), CurrentCaller.of(request))
                .map(MissionSteerResource::answer);
    }

    private static RestResponse<MissionView> answer(Mission mission) {
        return RestResponse.ResponseBuilder.ok(MissionView.of(mission))
                .header(HttpHeaders.ETAG, VersionTag.of(mission.version()))
                .build();
    }

    /** Why somebody does something. */
    @Schema(name = "Reason", example = "{\"reason\": \"The boat was found in the harbour\"}")
    record ReasonBody(@Schema(maxLength = 1000) @Nullable String reason) {}

    /** How a search ended. */
    @Schema(name = "NewClosure", example = "{\"outcome\": \"found_alive\", \"note\": \"By the lifeboat, at 14:20\"}")
    record ClosureBody(
            @Schema(
                    required = true,
                    enumeration = {"found_alive", "found_deceased", "not_found", "suspended", "false_alarm"})
            String outcome,

            @Schema(maxLength = 4000) @Nullable String note) {}

    /** A status in any vocabulary. */
    @Schema(name = "WantedStatus", example = "{\"status\": \"cancelled\"}")
    record StatusBody(@Schema(required = true) String status) {}
}
