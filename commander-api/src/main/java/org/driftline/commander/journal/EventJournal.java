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
        List<OutboxMessage> messages = messages(telling);
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> rows = telling.events().isEmpty()
                ? Uni.createFrom().voidItem()
                : events.append(session, telling.subject(), telling.events());
        return rows.chain(() -> outbox.add(session, messages));
    }

    /** Wakes everybody in this process who waits for it, once it is committed; others find it in the tables. */
    public void committed(Subject subject) {
        relay.wake();
        feed.signal(subject);
    }

    private static List<OutboxMessage> messages(Telling telling) {
        Stream<OutboxMessage> told = telling.events().stream()
                .map(event -> OutboxMessage.of(event, telling.subject().line(), telling.correlationId()));
        return Stream.concat(told, telling.messages().stream()).toList();
    }
}
