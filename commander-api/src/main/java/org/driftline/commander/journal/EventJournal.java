package org.driftline.commander.journal;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.event.EventFeed;
import org.driftline.commander.event.EventStore;
import org.driftline.commander.event.Subject;
import org.driftline.commander.event.SubjectEvent;
import org.driftline.commander.outbox.OutboxMessage;
import org.driftline.commander.outbox.OutboxStore;
import org.driftline.commander.publication.EventPublication;

/** Writes what happened as events, which will reach the broker, and what else is sent, in the caller's one transaction. */
@ApplicationScoped
public class EventJournal {
    private final EventStore events;
    private final OutboxStore outbox;
    private final EventPublication publication;
    private final EventFeed feed;

    @Inject
    EventJournal(EventStore events, OutboxStore outbox, EventPublication publication, EventFeed feed) {
        this.events = events;
        this.outbox = outbox;
        this.publication = publication;
        this.feed = feed;
    }

    /** Tells of one thing. */
    public Uni<Void> tell(Mutiny.StatelessSession session, Telling telling) {
        return tellAll(session, List.of(telling));
    }

    /** Tells of several things, in this order. */
    public Uni<Void> tellAll(Mutiny.StatelessSession session, List<Telling> tellings) {
        List<SubjectEvent> told =
                tellings.stream().flatMap(EventJournal::events).toList();
        List<OutboxMessage> messages = tellings.stream()
                .flatMap(telling -> telling.messages().stream())
                .toList();
        Uni<Void> nothing = Uni.createFrom().voidItem();
        Uni<Void> rows = told.isEmpty() ? nothing : events.append(session, told);
        return messages.isEmpty() ? rows : rows.chain(() -> outbox.add(session, messages));
    }

    /** Wakes everybody in this process who waits for events, once they are committed; others find them in the table. */
    public void committed(Subject subject) {
        publication.wake();
        feed.signal(subject);
    }

    private static Stream<SubjectEvent> events(Telling telling) {
        return telling.events().stream()
                .map(event -> SubjectEvent.of(telling.subject(), event, telling.correlationId(), telling.trace()));
    }
}
