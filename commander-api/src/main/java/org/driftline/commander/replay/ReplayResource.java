package org.driftline.commander.replay;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.access.Needs;
import org.driftline.commander.fields.QueryFields;
import org.driftline.commander.identity.Permission;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

/** Where one asks what a mission was. */
@Path("/api/v1/missions/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "missions")
public class ReplayResource {
    private final MissionReplay replay;
    private final Clock clock = Clock.systemUTC();

    @Inject
    ReplayResource(MissionReplay replay) {
        this.replay = replay;
    }

    /** A mission at a time. */
    @GET
    @Needs(Permission.MISSIONS_READ)
    @Operation(
            summary = "Get a mission as it was at a time",
            description = "Made from the append-only events alone, not from what is kept of the mission now.")
    @APIResponse(responseCode = "200", description = "The mission as it was")
    @APIResponse(responseCode = "404", description = "It had not begun then")
    public Uni<MissionPicture> at(
            @PathParam("id") UUID missionId,
            @QueryParam("at") @Parameter(description = "RFC 3339; now when left out") @Nullable String at) {
        QueryFields query = new QueryFields();
        Instant asked = query.time("at", at);
        query.done();
        Instant time = asked == null ? clock.instant() : asked;
        return replay.at(missionId, time)
                .map(found -> found.orElseThrow(() -> new DomainError(
                        ErrorKind.NOT_FOUND, "The mission " + missionId + " had not begun at " + time)));
    }
}
