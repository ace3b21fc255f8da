package org.driftline.commander.queue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;
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

import org.driftline.commander.access.CurrentCaller;
import org.driftline.commander.access.Needs;
import org.driftline.commander.fields.BodyFields;
import org.driftline.commander.http.JsonBody;
import org.driftline.commander.identity.Permission;

/** Where administrators read what was laid aside, and give it another chance. */
@Path("/api/v1/queues/{name}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations")
public class LetterResource {
    private static final String IDS = "message_ids";
    private static final int MOST = 100;

    private final Redrive redrive;

    @Inject
    LetterResource(Redrive redrive) {
        this.redrive = redrive;
    }

    /** What lies there. */
    @GET
    @Path("messages")
    @Needs(Permission.QUEUES_ADMIN)
    @Operation(summary = "Read a queue of dead letters", description = "At most 100, and why each was laid aside.")
    @APIResponse(responseCode = "409", description = "What waits there belongs to missions")
    public Uni<Letters> letters(@PathParam("name") String name) {
        return redrive.look(name, MOST).map(Letters::new);
    }

    /** Sends some again. */
    @POST
    @Path("redrive")
    @Needs(Permission.QUEUES_ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give dead letters another chance",
            description = "An order whose mission has failed is not sent again: its mission is tried again instead. The"
                    + " answer says what became of each that was there.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RedriveBody.class)))
    @APIResponse(responseCode = "409", description = "What waits there belongs to missions")
    public Uni<Map<String, List<Redriven>>> again(
            @PathParam("name") String name, byte[] body, @Context RoutingContext request) {
        return redrive.again(name, ids(body), CurrentCaller.of(request)).map(results -> Map.of("results", results));
    }

    private static Set<String> ids(byte[] body) {
        BodyFields fields = BodyFields.of(JsonBody.read(body)).only(Set.of(IDS)).require(IDS);
        Set<String> ids = new HashSet<>();
        fields.list(IDS, MOST).forEach(id -> ids.add(id.asText()));
        fields.done();
        return ids;
    }

    /**
     * Which ones.
     *
     * @param messageIds of at most 100
     */
    @Schema(name = "Redrive", example = "{\"message_ids\": [\"6f1f0a7e-3c52-4f3e-9a55-0d3c0a4f6d10:1\"]}")
    record RedriveBody(
            @Schema(name = IDS, required = true, maxItems = MOST)
            List<String> messageIds) {
        RedriveBody {
            messageIds = List.copyOf(messageIds);
        }
    }

    /**
     * What lies on a queue.
     *
     * @param messages the oldest first, mostly
     */
    @Schema(name = "DeadLetters")
    record Letters(List<LetterView> messages) {
        Letters {
            messages = List.copyOf(messages);
        }
    }
}
