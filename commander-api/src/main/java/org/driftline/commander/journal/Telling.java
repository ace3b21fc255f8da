package org.driftline.commander.journal;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.event.Subject;
import org.driftline.commander.outbox.OutboxMessage;
import org.driftline.events.Envelope;
import org.driftline.events.trace.Traces;

/**
 * What is told of one thing in one transaction.
 *
 * @param subject the thing
 * @param correlationId what the client called the request that led here
 * @param events what happened, in order
 * @param messages what else is sent, behind the events
 * @param trace names the span that it is told in, if any
 */
public record Telling(
        Subject subject,
        @Nullable String correlationId,
        List<Envelope> events,
        List<OutboxMessage> messages,
        @Nullable String trace) {

    /** Copies the lists. */
    public Telling {
        events = List.copyOf(events);
        messages = List.copyOf(messages);
    }

    /** Events and nothing else, told in the span that we are in. */
    public Telling(Subject subject, @Nullable String correlationId, List<Envelope> events) {
        this(subject, correlationId, events, List.of(), Traces.current());
    }
}
