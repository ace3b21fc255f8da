package org.driftline.commander.queue;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.access.Needs;
import org.driftline.commander.identity.Permission;

/** Where administrators look at queues. */
@Path("/api/v1/queues")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations")
public class QueueResource {
    private final QueueDesk desk;
    private final @Nullable String management;

    @Inject
    QueueResource(QueueDesk desk, QueueConfig config) {
        this.desk = desk;
        this.management = config.managementUrl().map(Object::toString).orElse(null);
    }

    /** How they are. */
    @GET
    @Needs(Permission.QUEUES_ADMIN)
    @Operation(summary = "See how much waits on each queue, and who takes it")
    public Queues queues() {
        return new Queues(desk.look(), management);
    }

    /** Empties one. */
    @DELETE
    @Path("{name}/messages")
    @Needs(Permission.QUEUES_ADMIN)
    @Operation(
            summary = "Empty a queue of dead letters",
            description = "Other queues hold missions and are not emptied.")
    @APIResponse(responseCode = "200", description = "How many messages were removed")
    @APIResponse(responseCode = "409", description = "What waits there belongs to missions")
    public Map<String, Long> clear(@PathParam("name") String name) {
        return Map.of("removed", desk.clear(name));
    }

    /**
     * All of them.
     *
     * @param queues in the order of the line
     * @param managementUrl where a browser finds the broker's own pages; null where nobody said so
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Queues")
    record Queues(List<QueueView> queues, @Nullable String managementUrl) {
        Queues {
            queues = List.copyOf(queues);
        }
    }
}
