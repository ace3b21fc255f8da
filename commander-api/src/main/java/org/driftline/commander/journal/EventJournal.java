package org.driftline.commander.journal;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.event.EventFeed;
import org.driftline.commander.event.EventStore;
import org.driftline.commander.event.Subject;
import org.driftline.commander.event.SubjectEvent;
import org.driftline.commander.outbox.OutboxMessage;
import org.driftline.commander.outbox.OutboxRelay;
import org.driftline.commander.outbox.OutboxStore;

/** Writes what happened as events, and as messages that will reach the broker, in the caller's one transaction. */
@ApplicationScoped
public class EventJournal {
    private final EventStore events;
    private final OutboxStore outbox;
    private final OutboxRelay relay;
    private final EventFeed feed;

    @Inject
    EventJournal(EventStore events, OutboxStore outbox, OutboxRelay relay, EventFeed feed) {
        this.events = events;
        this.outbox = outbox;
        this.relay = relay;
        this.feed = feed;
    }

    /** Tells of one thing. */
    public Uni<Void> tell(Mutiny.StatelessSession session, Telling telling) {
        return tellAll(session, List.of(telling));
    }

    /** Tells of several things, in this order. */
    public Uni<Void> tellAll(Mutiny.StatelessSession session, List<Telling> tellings) {
        List<SubjectEvent> told = new ArrayList<>();
        List<OutboxMessage> messages = new ArrayList<>();
        for (Telling telling : tellings) {
            List<SubjectEvent> events = events(telling);
            told.addAll(events);
            events.forEach(event -> messages.add(message(telling, event)));
            messages.addAll(telling.messages());
        }
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> rows = told.isEmpty() ? Uni.createFrom().voidItem() : events.append(session, told);
        return rows.chain(() -> outbox.add(session, messages));
    }

    /** Wakes everybody in this process who waits for it, once it is committed; others find it in the tables. */
    public void committed(Subject subject) {
        relay.wake();
        feed.signal(subject);
    }

    private static List<SubjectEvent> events(Telling telling) {
        return telling.events().stream()
                .map(event -> SubjectEvent.of(telling.subject(), event))
                .toList();
    }

    private static OutboxMessage message(Telling telling, SubjectEvent told) {
        return OutboxMessage.of(told.event(), told.json(), telling.subject().line(), telling.correlationId())
                .in(telling.trace());
    }
}
