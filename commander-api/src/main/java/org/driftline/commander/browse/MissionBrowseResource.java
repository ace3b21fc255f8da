package org.driftline.commander.browse;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;

/** Where missions are read. */
@Path("/api/v1/missions")
@Produces(MediaType.APPLICATION_JSON)
public class MissionBrowseResource {
    private final MissionBrowser missions;

    @Inject
    MissionBrowseResource(MissionBrowser missions) {
        this.missions = missions;
    }

    /** A page of missions. */
    @GET
    public Uni<MissionPage> list(@BeanParam MissionListParams params) {
        return missions.page(MissionFilter.of(params));
    }

    /** One mission with all that was tried for it. */
    @GET
    @Path("{id}")
    public Uni<MissionReport> one(@PathParam("id") UUID id) {
        return missions.report(id);
    }
}
