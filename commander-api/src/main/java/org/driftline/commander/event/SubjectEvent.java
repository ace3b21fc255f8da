package org.driftline.commander.event;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.driftline.events.Envelope;
import org.driftline.events.EventCodec;

/**
 * An event, and what it is about.
 *
 * @param subject the thing
 * @param event what happened to it
 * @param json the event as it is kept and sent: the same text in both places
 * @param correlationId what the client called the request that led here
 * @param trace names the span that it happened in, so that whoever publishes it, however much later, goes on with it
 */
public record SubjectEvent(
        Subject subject,
        Envelope event,
        String json,
        @Nullable String correlationId,
        @Nullable String trace) {

    /** Writes the event, once for all who need its text. */
    public static SubjectEvent of(
            Subject subject, Envelope event, @Nullable String correlationId, @Nullable String trace) {
        String json = new String(EventCodec.encode(event), StandardCharsets.UTF_8);
        return new SubjectEvent(subject, event, json, correlationId, trace);
    }
}
