package org.driftline.commander.follow;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.access.CurrentCaller;
import org.driftline.commander.access.Needs;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.identity.Permission;

/** Where everything is followed. */
@Path("/api/v1/events")
@Tag(name = "events")
public class WorldResource {
    private final WorldFeed feed;

    @Inject
    WorldResource(WorldFeed feed) {
        this.feed = feed;
    }

    /** A page of what happened. */
    @GET
    @Needs(Permission.EVENTS_READ)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Read the events of all that you may see, oldest first (Accept: application/json)",
            description = "Go on with next_after; when events is empty you have seen all there is so far.")
    public Uni<EventPage> page(@BeanParam FeedParams params, @Context RoutingContext request) {
        return page(CurrentCaller.of(request), params.place().orElse(FeedPosition.START), params.choice());
    }

    /** What happens, without end. */
    @GET
    @Needs(Permission.EVENTS_READ)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Follow all that you may see",
            description =
                    "Server-sent events from now on, or behind Last-Event-ID or after; after=0 is from the first.")
    public Multi<OutboundSseEvent> follow(
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId,
            @BeanParam FeedParams params,
            @Context RoutingContext request,
            @Context Sse sse) {
        Caller caller = CurrentCaller.of(request);
        EventChoice choice = params.choice();
        return start(lastEventId, params)
                .onItem()
                .transformToMulti(place -> feed.follow(caller, place))
                .onItem()
                .transformToIterable(page -> events(page, choice, sse));
    }

    private Uni<FeedPosition> start(@Nullable String lastEventId, FeedParams params) {
        if (lastEventId != null && !lastEventId.isBlank()) {
            return Uni.createFrom().item(FeedParams.place(HttpHeaders.LAST_EVENT_ID_HEADER, lastEventId));
        }
        return params.place().map(place -> Uni.createFrom().item(place)).orElseGet(feed::now);
    }

    /** Pages in which nothing is for the caller are passed over, so that an empty answer means the end. */
    private Uni<EventPage> page(Caller caller, FeedPosition after, EventChoice choice) {
        return feed.page(caller, after).chain(page -> {
            EventPage shown = EventPage.of(page, choice, after);
            return shown.events().isEmpty() && page.size() == FeedStore.PAGE
                    ? page(caller, page.get(page.size() - 1).place(), choice)
                    : Uni.createFrom().item(shown);
        });
    }

    private static List<OutboundSseEvent> events(List<FeedEntry> page, EventChoice choice, Sse sse) {
        List<OutboundSseEvent> events = page.stream()
                .flatMap(entry -> Stream.ofNullable(entry.event())
                        .filter(choice::includes)
                        .map(event -> ServerSentEvents.event(entry.place().text(), event, sse)))
                .collect(Collectors.toList());
        return events.isEmpty() ? List.of(ServerSentEvents.stillHere(sse)) : events;
    }
}
