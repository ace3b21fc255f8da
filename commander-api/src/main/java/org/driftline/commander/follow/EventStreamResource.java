package org.driftline.commander.follow;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.access.Needs;
import org.driftline.commander.browse.MissionBrowser;
import org.driftline.commander.event.EventFeed;
import org.driftline.commander.event.Topic;
import org.driftline.commander.identity.Permission;

/** Where missions are followed. */
@Path("/api/v1/missions/{id}/events")
@Tag(name = "missions")
public class EventStreamResource {
    private final MissionBrowser missions;
    private final EventFeed feed;

    @Inject
    EventStreamResource(MissionBrowser missions, EventFeed feed) {
        this.missions = missions;
        this.feed = feed;
    }

    /** A mission's events from the first, or from behind the one that was seen last, and all that follow. */
    @GET
    @Needs(Permission.MISSIONS_READ)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Follow a mission", description = "Server-sent events; Last-Event-ID goes on where you were.")
    public Multi<OutboundSseEvent> follow(
            @PathParam("id") UUID missionId,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId,
            @Context Sse sse) {
        long after = ServerSentEvents.position(lastEventId);
        return missions.one(missionId)
                .onItem()
                .transformToMulti(mission -> feed.follow(Topic.ofMission(missionId), after))
                .onItem()
                .transformToIterable(page -> ServerSentEvents.of(page, sse));
    }
}
