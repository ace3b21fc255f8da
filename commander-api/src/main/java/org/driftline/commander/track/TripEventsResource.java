package org.driftline.commander.track;

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
import org.driftline.commander.event.EventFeed;
import org.driftline.commander.event.Topic;
import org.driftline.commander.follow.ServerSentEvents;
import org.driftline.commander.identity.Permission;

/** Where trips are followed. */
@Path("/api/v1/trips/{id}/events")
@Tag(name = "trips")
public class TripEventsResource {
    private final EventFeed feed;

    @Inject
    TripEventsResource(EventFeed feed) {
        this.feed = feed;
    }

    /** A trip's events from the first, or from behind the one that was seen last, and all that follow. */
    @GET
    @Needs(Permission.TRIPS_READ)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Follow a trip",
            description =
                    "Server-sent events: moves, positions every few seconds, changed arrivals; Last-Event-ID goes on"
                            + " where you were.")
    public Multi<OutboundSseEvent> follow(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId,
            @Context Sse sse) {
        return feed.follow(Topic.ofSubject(id), ServerSentEvents.position(lastEventId))
                .onItem()
                .transformToIterable(page -> ServerSentEvents.of(page, sse));
    }
}
