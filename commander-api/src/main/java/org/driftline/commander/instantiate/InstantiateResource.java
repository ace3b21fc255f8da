package org.driftline.commander.instantiate;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.access.CurrentCaller;
import org.driftline.commander.access.Needs;
import org.driftline.commander.http.CorrelationId;
import org.driftline.commander.http.JsonBody;
import org.driftline.commander.http.Problem;
import org.driftline.commander.idempotency.Idempotency;
import org.driftline.commander.idempotency.KeyedRequest;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.identity.Permission;
import org.driftline.commander.submit.AcceptedMission;
import org.driftline.commander.submit.AnswerSheet;
import org.driftline.commander.submit.MissionService;

/** Where missions are made from templates. */
@Path("/api/v1/templates/{id}/instantiate")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "templates")
public class InstantiateResource {
    private final Instantiation instantiation;
    private final Idempotency idempotency;

    @Inject
    InstantiateResource(Instantiation instantiation, Idempotency idempotency) {
        this.instantiation = instantiation;
        this.idempotency = idempotency;
    }

    /** Makes a mission. */
    @POST
    @Needs(Permission.MISSIONS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a mission from a template",
            description = "The mission is checked and started like any other. It keeps the version it was made from.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = InstantiateBody.class)))
    @APIResponse(
            responseCode = "202",
            description = "Accepted, and safe in the database; Location tells where",
            content = @Content(schema = @Schema(implementation = AcceptedMission.class)))
    @APIResponse(responseCode = "404", description = "There is no such template")
    @APIResponse(responseCode = "409", description = "The template is archived")
    @APIResponse(
            responseCode = "422",
            description =
                    "A variable is missing, unknown or wrong, a safety requirement is not confirmed, or the mission"
                            + " is not acceptable; errors names each of them",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<RestResponse<String>> instantiate(
            @PathParam("id") UUID template,
            byte[] body,
            @HeaderParam(KeyedRequest.HEADER)
                    @Parameter(description = "The same key and body get the same answer for a day")
                    @Nullable String key,
            @Context RoutingContext request) {
        Caller caller = CurrentCaller.of(request);
        MissionService.Origin origin = new MissionService.Origin(caller, CorrelationId.of(request));
        return idempotency
                .once(
                        KeyedRequest.of(key, caller, "POST templates/" + template + "/instantiate", body),
                        () -> instantiation.prepare(template, InstantiateBody.read(JsonBody.read(body)), origin),
                        instantiation::make)
                .map(AnswerSheet::of);
    }
}
