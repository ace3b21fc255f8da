package org.driftline.commander.safetydesk;

import java.net.URI;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.jspecify.annotations.Nullable;

import org.driftline.commander.access.CurrentCaller;
import org.driftline.commander.access.Needs;
import org.driftline.commander.http.CorrelationId;
import org.driftline.commander.http.JsonBody;
import org.driftline.commander.http.Problem;
import org.driftline.commander.identity.Permission;

/** Where safety events are reported and handled. */
@Path(SafetyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "safety events")
public class SafetyResource {
    static final String PATH = "/api/v1/safety-events";

    private final SafetyService safety;

    @Inject
    SafetyResource(SafetyService safety) {
        this.safety = safety;
    }

    /** A page of safety events. */
    @GET
    @Needs(Permission.SAFETY_READ)
    @Operation(summary = "List safety events, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "Those you reported, those of missions you may see, and those for everybody",
            content = @Content(schema = @Schema(implementation = SafetyView.Page.class)))
    public Uni<SafetyView.Page> list(@BeanParam SafetyListParams params, @Context RoutingContext request) {
        return safety.page(CurrentCaller.of(request), params.filter());
    }

    /** Takes a report. */
    @POST
    @Needs(Permission.SAFETY_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Report a safety event",
            description =
                    "While a CRITICAL one is not resolved, its mission is not dispatched, nor are missions that depend"
                            + " on it, and no trip of that mission starts.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SafetyBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is OPEN; Location tells where",
            content = @Content(schema = @Schema(implementation = SafetyView.class)))
    @APIResponse(
            responseCode = "422",
            description = "Some fields are not acceptable; errors names each of them",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<RestResponse<SafetyView>> report(byte[] body, @Context RoutingContext request) {
        return safety.report(CurrentCaller.of(request), JsonBody.read(body), CorrelationId.of(request))
                .map(SafetyView::of)
                .map(SafetyResource::created);
    }

    /** One safety event. */
    @GET
    @Path("{id}")
    @Needs(Permission.SAFETY_READ)
    @Operation(summary = "Get a safety event")
    @APIResponse(
            responseCode = "200",
            description = "The safety event",
            content = @Content(schema = @Schema(implementation = SafetyView.class)))
    @APIResponse(responseCode = "404", description = "There is no such safety event")
    public Uni<SafetyView> one(@PathParam("id") UUID id, @Context RoutingContext request) {
        return safety.find(CurrentCaller.of(request), id).map(SafetyView::of);
    }

    /** Somebody looks after it. */
    @POST
    @Path("{id}/acknowledge")
    @Needs(Permission.SAFETY_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Acknowledge a safety event: you look after it")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = NoteBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "It is ACKNOWLEDGED",
            content = @Content(schema = @Schema(implementation = SafetyView.class)))
    @APIResponse(responseCode = "403", description = "You may see it only")
    @APIResponse(responseCode = "404", description = "There is no such safety event")
    @APIResponse(responseCode = "409", description = "It is not OPEN")
    public Uni<SafetyView> acknowledge(
            @PathParam("id") UUID id, byte @Nullable [] body, @Context RoutingContext request) {
        return safety.acknowledge(CurrentCaller.of(request), id, note(body, request))
                .map(SafetyView::of);
    }

    /** It is over. */
    @POST
    @Path("{id}/resolve")
    @Needs(Permission.SAFETY_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Resolve a safety event: it is over", description = "What only waited for that goes.")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = NoteBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "It is RESOLVED",
            content = @Content(schema = @Schema(implementation = SafetyView.class)))
    @APIResponse(responseCode = "403", description = "You may see it only")
    @APIResponse(responseCode = "404", description = "There is no such safety event")
    @APIResponse(responseCode = "409", description = "It is not ACKNOWLEDGED")
    public Uni<SafetyView> resolve(@PathParam("id") UUID id, byte @Nullable [] body, @Context RoutingContext request) {
        return safety.resolve(CurrentCaller.of(request), id, note(body, request))
                .map(SafetyView::of);
    }

    private static SafetyService.Note note(byte @Nullable [] body, RoutingContext request) {
        return new SafetyService.Note(NoteBody.read(body), CorrelationId.of(request));
    }

    private static RestResponse<SafetyView> created(SafetyView event) {
        return RestResponse.ResponseBuilder.<SafetyView>create(RestResponse.Status.CREATED)
                .location(URI.create(PATH + "/" + event.safetyEventId()))
                .entity(event)
                .build();
    }
}
