package org.driftline.commander.instantiate;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.driftline.commander.access.Needs;
import org.driftline.commander.identity.Permission;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

/** Where a mission says what it was made from. */
@Path("/api/v1/missions/{id}/template")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "templates")
public class MissionTemplateResource {
    private final Instantiation instantiation;

    @Inject
    MissionTemplateResource(Instantiation instantiation) {
        this.instantiation = instantiation;
    }

    /** What a mission was made from. */
    @GET
    @Needs(Permission.MISSIONS_READ)
    @Operation(summary = "Get which version of which template a mission was made from")
    @APIResponse(responseCode = "200", description = "The use")
    @APIResponse(responseCode = "404", description = "There is no such mission, or it was made from no template")
    public Uni<TemplateUse> use(@PathParam("id") UUID mission) {
        return instantiation
                .useOf(mission)
                .map(found -> found.orElseThrow(() -> new DomainError(
                        ErrorKind.NOT_FOUND, "Mission " + mission + " was made from no template, or does not exist")));
    }
}
