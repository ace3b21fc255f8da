package org.driftline.commander.log;

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

import org.driftline.commander.access.CurrentCaller;
import org.driftline.commander.access.Needs;
import org.driftline.commander.http.JsonBody;
import org.driftline.commander.http.Problem;
import org.driftline.commander.identity.Permission;

/** Where logs are read and written. */
@Path("/api/v1/missions/{id}/logs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "missions")
public class LogResource {
    private final LogService logs;

    @Inject
    LogResource(LogService logs) {
        this.logs = logs;
    }

    /** A mission's log. */
    @GET
    @Needs(Permission.MISSIONS_READ)
    @Operation(
            summary = "Get a mission's log, oldest line first",
            description =
                    "Every move of the mission is in it, soldiers' progress in steps of 10 %, and what people wrote.")
    @APIResponse(
            responseCode = "200",
            description = "The lines",
            content = @Content(schema = @Schema(implementation = LogView.Page.class)))
    @APIResponse(responseCode = "404", description = "There is no such mission")
    public Uni<LogView.Page> list(@PathParam("id") UUID mission, @BeanParam LogFilter.Params params) {
        return logs.page(mission, params.filter());
    }

    /** Writes a line. */
    @POST
    @Needs(Permission.MISSIONS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Append a line to a mission's log", description = "Lines are never changed or deleted.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = LogBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Appended",
            content = @Content(schema = @Schema(implementation = LogView.class)))
    @APIResponse(responseCode = "404", description = "There is no such mission")
    @APIResponse(
            responseCode = "422",
            description = "Some fields are not acceptable; errors names each of them",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<RestResponse<LogView>> append(
            @PathParam("id") UUID mission, byte[] body, @Context RoutingContext request) {
        return logs.append(CurrentCaller.of(request), mission, JsonBody.read(body))
                .map(line -> created(mission, line));
    }

    private static RestResponse<LogView> created(UUID mission, LogView line) {
        return RestResponse.ResponseBuilder.<LogView>create(RestResponse.Status.CREATED)
                .location(URI.create("/api/v1/missions/" + mission + "/logs"))
                .entity(line)
                .build();
    }
}
