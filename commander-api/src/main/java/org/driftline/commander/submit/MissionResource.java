package org.driftline.commander.submit;

import java.net.URI;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.RestResponse;

import org.driftline.commander.http.CorrelationId;
import org.driftline.commander.http.JsonBody;

/** Where missions are posted. */
@Path(MissionResource.PATH)
public class MissionResource {
    static final String PATH = "/api/v1/missions";

    private final MissionService missions;

    @Inject
    MissionResource(MissionService missions) {
        this.missions = missions;
    }

    /** Accepts a mission; it is safe in the database when this answers. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<AcceptedMission>> create(byte[] body, @Context RoutingContext request) {
        PostedMission posted = PostedMissionReader.read(JsonBody.read(body));
        return missions.submit(posted, CorrelationId.of(request))
                .map(AcceptedMission::of)
                .map(MissionResource::accepted);
    }

    private static RestResponse<AcceptedMission> accepted(AcceptedMission mission) {
        return RestResponse.ResponseBuilder.<AcceptedMission>create(RestResponse.Status.ACCEPTED)
                .location(URI.create(PATH + "/" + mission.missionId()))
                .entity(mission)
                .build();
    }
}
