package org.driftline.commander.health;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import org.driftline.commander.access.Open;

/** Health for people and load balancers; orchestrators ask {@code /q/health}. */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations")
public class HealthResource {
    private final Services services;

    @Inject
    HealthResource(Services services) {
        this.services = services;
    }

    /** How everything is; 503 only when the API itself cannot work. */
    @GET
    @Open(value = "load balancers ask it, and it tells no secret", metered = false)
    @Operation(summary = "Get how the commander and what it needs are doing")
    @APIResponse(responseCode = "200", description = "healthy or degraded")
    @APIResponse(responseCode = "503", description = "unhealthy")
    public Uni<RestResponse<HealthView>> health() {
        return services.look().map(HealthResource::answer);
    }

    private static RestResponse<HealthView> answer(HealthView view) {
        boolean works = view.status() != ServiceHealth.Level.UNHEALTHY;
        return RestResponse.ResponseBuilder.create(
                        works ? RestResponse.Status.OK : RestResponse.Status.SERVICE_UNAVAILABLE, view)
                .build();
    }
}
