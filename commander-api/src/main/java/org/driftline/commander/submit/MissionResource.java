package org.driftline.commander.submit;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.access.CurrentCaller;
import org.driftline.commander.access.Needs;
import org.driftline.commander.http.CorrelationId;
import org.driftline.commander.http.JsonBody;
import org.driftline.commander.http.Problem;
import org.driftline.commander.idempotency.Answer;
import org.driftline.commander.idempotency.Done;
import org.driftline.commander.idempotency.Idempotency;
import org.driftline.commander.idempotency.KeyedRequest;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.identity.Permission;
import org.driftline.commander.submit.MissionService.Origin;

/** Where missions are posted. */
@Path(MissionResource.PATH)
@Tag(name = "missions")
public class MissionResource {
    static final String PATH = "/api/v1/missions";

    private final MissionService missions;
    private final Idempotency idempotency;
    private final ObjectMapper mapper;

    @Inject
    MissionResource(MissionService missions, Idempotency idempotency, ObjectMapper mapper) {
        this.missions = missions;
        this.idempotency = idempotency;
        this.mapper = mapper;
    }

    /** Accepts a mission; it is safe in the database when this answers. */
    @POST
    @Needs(Permission.MISSIONS_WRITE)
    @Operation(
            summary = "Post a mission",
            description = "With params it is a drift, else a drill, which keeps fields of its own as its data.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MissionBody.class)))
    @APIResponse(
            responseCode = "202",
            description = "Accepted, and safe in the database; Location tells where",
            content = @Content(schema = @Schema(implementation = AcceptedMission.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body is not JSON",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "Some fields are not acceptable; errors names each of them",
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
        Optional<KeyedRequest> keyed = KeyedRequest.of(key, caller, "POST missions", body);
        Origin origin = new Origin(caller, CorrelationId.of(request));
        Uni<Answer> answer = keyed.isPresent()
                ? idempotency.once(keyed, () -> check(body), (session, checked) -> begin(session, checked, origin))
                : check(body).chain(checked -> accept(checked, origin));
        return answer.map(AnswerSheet::of);
    }

    private Uni<PostedMission> check(byte[] body) {
        return Uni.createFrom().deferred(() -> missions.check(PostedMissionReader.read(JsonBody.read(body))));
    }

    private Uni<Answer> accept(PostedMission checked, Origin origin) {
        return missions.accept(checked, origin).map(change -> AcceptedMission.answer(change.mission(), mapper));
    }

    private Uni<Done> begin(Mutiny.StatelessSession session, PostedMission checked, Origin origin) {
        return missions.begin(session, checked, origin)
                .map(change ->
                        new Done(AcceptedMission.answer(change.mission(), mapper), () -> missions.committed(change)));
    }
}
