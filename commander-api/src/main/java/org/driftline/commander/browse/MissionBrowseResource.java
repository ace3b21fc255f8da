package org.driftline.commander.browse;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.access.Needs;
import org.driftline.commander.http.VersionTag;
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

    /** One mission with all that was tried for it. */
    @GET
    @Needs(Permission.MISSIONS_READ)
    @Path("{id}")
    @Operation(summary = "Get a mission with its attempts")
    @APIResponse(
            responseCode = "200",
            description = "The mission; ETag is its version",
            content = @Content(schema = @Schema(implementation = MissionReport.class)))
    @APIResponse(responseCode = "304", description = "The client has this version: If-None-Match names it")
    @APIResponse(responseCode = "404", description = "There is no such mission")
    public Uni<RestResponse<MissionReport>> one(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(description = "ETags that the client has") @Nullable String ifNoneMatch) {
        return missions.report(id).map(report -> answer(report, ifNoneMatch));
    }

    private static RestResponse<MissionReport> answer(MissionReport report, @Nullable String ifNoneMatch) {
        long version = report.mission().version();
        RestResponse.ResponseBuilder<MissionReport> answer = VersionTag.isKnown(ifNoneMatch, version)
                ? RestResponse.ResponseBuilder.notModified()
                : RestResponse.ResponseBuilder.ok(report);
        return answer.header(HttpHeaders.ETAG, VersionTag.of(version)).build();
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
