package org.driftline.commander.journal;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.event.Subject;
import org.driftline.commander.outbox.OutboxMessage;
import org.driftline.events.Envelope;

/**
 * What is told of one thing in one transaction.
 *
 * @param subject the thing
 * @param correlationId what the client called the request that led here
 * @param events what happened, in order
 * @param messages what else is sent, behind the events
 */
public record Telling(
        Subject subject, @Nullable String correlationId, List<Envelope> events, List<OutboxMessage> messages) {

    /** Copies the lists. */
    public Telling {
        events = List.copyOf(events);
        messages = List.copyOf(messages);
    }

    /** Events and nothing else. */
    public Telling(Subject subject, @Nullable String correlationId, List<Envelope> events) {
        this(subject, correlationId, events, List.of());
    }
}
