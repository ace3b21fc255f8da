package org.driftline.commander.follow;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.event.StoredEvent;
import org.driftline.commander.problem.DomainError;
import org.driftline.events.Envelope;
import org.driftline.events.EventCodec;

/** Events as browsers read them from a stream. */
public final class ServerSentEvents {
    private ServerSentEvents() {}

    /** Events of one mission or thing; an empty page becomes a comment. */
    public static List<OutboundSseEvent> of(List<StoredEvent> page, Sse sse) {
        return page.isEmpty()
                ? List.of(stillHere(sse))
                : page.stream()
                        .map(stored -> event(Long.toString(stored.position()), stored.event(), sse))
                        .toList();
    }

    /**
     * The position behind which a reader of one mission or thing goes on; 0 without a {@code Last-Event-ID}.
     *
     * @throws DomainError if that is none
     */
    public static long position(@Nullable String lastEventId) {
        try {
            return lastEventId == null ? 0 : Math.max(0, Long.parseLong(lastEventId.trim()));
        } catch (NumberFormatException e) {
            throw DomainError.invalid(HttpHeaders.LAST_EVENT_ID_HEADER, "is not the id of an event of this stream");
        }
    }

    /** An event under the id that a reader comes back with. */
    static OutboundSseEvent event(String id, Envelope event, Sse sse) {
        return sse.newEventBuilder()
                .id(id)
                .name(event.type())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(String.class, new String(EventCodec.encode(event), StandardCharsets.UTF_8))
                .build();
    }

    /** Shows that the stream lives, and finds readers who are gone. */
    static OutboundSseEvent stillHere(Sse sse) {
        return sse.newEventBuilder().comment("still here").build();
    }
}
