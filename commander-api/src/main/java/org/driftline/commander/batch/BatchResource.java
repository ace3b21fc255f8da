package org.driftline.commander.batch;

import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.driftline.commander.fields.BodyFields;
import org.driftline.commander.http.CorrelationId;
import org.driftline.commander.http.JsonBody;
import org.driftline.commander.http.Problem;
import org.driftline.commander.idempotency.KeyedRequest;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.identity.Permission;
import org.driftline.commander.submit.AnswerSheet;
import org.driftline.commander.submit.MissionBody;
import org.driftline.commander.submit.MissionService.Origin;

/** Where many missions are posted at once. */
@Path("/api/v1/missions/batch")
@Tag(name = "missions")
public class BatchResource {
    private static final String FIELD = "missions";
    private static final int MOST = 100;

    private final MissionBatch batch;

    @Inject
    BatchResource(MissionBatch batch) {
        this.batch = batch;
    }

    /** Accepts what is acceptable of up to 100 missions. */
    @POST
    @Needs(Permission.MISSIONS_WRITE)
    @Operation(
            summary = "Post up to 100 missions",
            description =
                    "Each is accepted (202) or refused with a problem of its own; those accepted are written together.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = BatchBody.class)))
    @APIResponse(
            responseCode = "207",
            description = "One result for each mission, in order",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    @APIResponse(
            responseCode = "422",
            description = "The batch itself is empty, too long or no batch",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<String>> create(
            byte[] body,
            @HeaderParam(KeyedRequest.HEADER)
                    @Parameter(description = "The same key and body get the same answer for a day")
                    @Nullable String key,
            @Context RoutingContext request) {
        Caller caller = CurrentCaller.of(request);
        List<JsonNode> missions = read(JsonBody.read(body));
        return batch.submit(
                        missions,
                        new Origin(caller, CorrelationId.of(request)),
                        KeyedRequest.of(key, caller, "POST missions/batch", body))
                .map(AnswerSheet::of);
    }

    private static List<JsonNode> read(ObjectNode body) {
        BodyFields fields = BodyFields.of(body).only(Set.of(FIELD)).require(FIELD);
        List<JsonNode> missions = fields.list(FIELD, MOST);
        fields.done();
        if (missions.isEmpty()) {
            fields.refuse(FIELD, "must hold at least one mission");
        }
        fields.done();
        return missions;
    }

    /** The body of a batch. */
    @Schema(name = "NewMissions", example = """
            {"missions": [{"name": "Exercise north"}, {"name": "Exercise south", "priority": "low"}]}""")
    record BatchBody(
            @Schema(required = true, maxItems = MOST, minItems = 1)
            List<MissionBody> missions) {
        BatchBody {
            missions = List.copyOf(missions);
        }
    }
}
