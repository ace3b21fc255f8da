package org.driftline.commander.mission;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.attempt.Attempt;
import org.driftline.commander.attempt.AttemptStore;
import org.driftline.commander.event.EventFeed;
import org.driftline.commander.event.EventStore;
import org.driftline.commander.outbox.OutboxMessage;
import org.driftline.commander.outbox.OutboxRelay;
import org.driftline.commander.outbox.OutboxStore;
import org.driftline.events.Names;
import org.driftline.events.connector.BrokerConfig;

/** Writes a change whole: state, attempts, event rows and outbox rows, in the caller's one transaction. */
@ApplicationScoped
public class MissionJournal {
    private final MissionStore missions;
    private final AttemptStore attempts;
    private final EventStore events;
    private final OutboxStore outbox;
    private final String ordersQueue;
    private final OutboxRelay relay;
    private final EventFeed feed;
    private final Event<MissionCommitted> listeners;

    @Inject
    MissionJournal(
            MissionStore missions,
            AttemptStore attempts,
            EventStore events,
            OutboxStore outbox,
            @ConfigProperty(name = BrokerConfig.ORDERS_QUEUE, defaultValue = Names.ORDERS_QUEUE) String ordersQueue,
            OutboxRelay relay,
            EventFeed feed,
            Event<MissionCommitted> listeners) {
        this.missions = missions;
        this.attempts = attempts;
        this.events = events;
        this.outbox = outbox;
        this.ordersQueue = ordersQueue;
        this.relay = relay;
        this.feed = feed;
        this.listeners = listeners;
    }

    /** Begins the journal of a new mission. */
    public Uni<Void> begin(Mutiny.StatelessSession session, MissionChange change) {
        return missions.insert(session, change.mission()).chain(() -> tell(session, change));
    }

    /** Writes a change of a mission that this transaction holds locked. */
    public Uni<Void> write(Mutiny.StatelessSession session, MissionChange change) {
        return missions.update(session, change.mission())
                .chain(() -> writeAttempts(session, change))
                .chain(() -> tell(session, change));
    }

    /** Tells everybody in this process of a change, once it is committed; others find it in the tables. */
    public void committed(MissionChange change) {
        relay.wake();
        feed.signal(change.mission().id());
        listeners.fire(new MissionCommitted(change.mission(), change.events()));
    }

    private Uni<Void> writeAttempts(Mutiny.StatelessSession session, MissionChange change) {
        Mission mission = change.mission();
        Uni<Void> ended = change.ended() == null
                ? Uni.createFrom().voidItem()
                : attempts.end(session, mission.id(), change.ended(), mission.updatedAt());
        Attempt begun = change.begun();
        return begun == null ? ended : ended.chain(() -> attempts.start(session, mission.id(), begun));
    }

    private Uni<Void> tell(Mutiny.StatelessSession session, MissionChange change) {
        List<OutboxMessage> messages = messages(change);
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return events.append(session, change.mission().id(), change.events())
                .chain(() -> outbox.add(session, messages));
    }

    private List<OutboxMessage> messages(MissionChange change) {
        MissionDetails details = change.mission().details();
        Stream<OutboxMessage> told =
                change.events().stream().map(event -> OutboxMessage.of(event, details.id(), details.correlationId()));
        List<OutboxMessage> messages = new ArrayList<>(told.toList());
        if (change.order() != null) {
            messages.add(OutboxMessage.of(
                    change.order(),
                    ordersQueue,
                    details.correlationId(),
                    change.mission().updatedAt()));
        }
        return messages;
    }
}
