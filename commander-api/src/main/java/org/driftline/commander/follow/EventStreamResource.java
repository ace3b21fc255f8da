package org.driftline.commander.follow;

import java.util.List;
import java.util.Optional;
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
import org.driftline.commander.event.StoredEvent;
import org.driftline.commander.event.Topic;
import org.driftline.commander.identity.Permission;
import org.driftline.events.EventTypes;

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
    @Operation(
            summary = "Follow a mission",
            description = "Server-sent events; Last-Event-ID goes on where you were. Ends when the mission is deleted.")
    public Multi<OutboundSseEvent> follow(
            @PathParam("id") UUID missionId,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId,
            @Context Sse sse) {
        long after = ServerSentEvents.position(lastEventId);
        return missions.one(missionId)
                .onItem()
                .transformToMulti(mission -> feed.follow(Topic.ofMission(missionId), after))
                .onItem()
                .transformToIterable(EventStreamResource::upToTheEnd)
                .select()
                .first(Optional::isPresent)
                .onItem()
                .transformToIterable(page -> ServerSentEvents.of(page.orElseThrow(), sse));
    }

    /** A page, and nothing behind the one in which the mission is deleted: nothing more happens to it then. */
    private static List<Optional<List<StoredEvent>>> upToTheEnd(List<StoredEvent> page) {
        boolean isLast = page.stream().anyMatch(stored -> stored.event().type().equals(EventTypes.MISSION_DELETED));
        return isLast ? List.of(Optional.of(page), Optional.empty()) : List.of(Optional.of(page));
    }
}
