package org.driftline.commander.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.attempt.AttemptStep;
import org.driftline.commander.attempt.AttemptStore;
import org.driftline.commander.journal.EventJournal;
import org.driftline.commander.journal.Telling;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionStore;
import org.driftline.commander.outbox.OutboxMessage;
import org.driftline.commander.outbox.OutboxRelay;
import org.driftline.events.Envelope;
import org.driftline.events.Names;
import org.driftline.events.Order;
import org.driftline.events.connector.BrokerConfig;

/** Writes a change whole: state, attempts, event rows and outbox rows, in the caller's one transaction. */
@ApplicationScoped
public class MissionJournal {
    private final MissionStore missions;
    private final AttemptStore attempts;
    private final EventJournal journal;
    private final String ordersQueue;
    private final OutboxRelay relay;
    private final Event<MissionCommitted> listeners;

    @Inject
    MissionJournal(
            MissionStore missions,
            AttemptStore attempts,
            EventJournal journal,
            @ConfigProperty(name = BrokerConfig.ORDERS_QUEUE, defaultValue = Names.ORDERS_QUEUE) String ordersQueue,
            OutboxRelay relay,
            Event<MissionCommitted> listeners) {
        this.missions = missions;
        this.attempts = attempts;
        this.journal = journal;
        this.ordersQueue = ordersQueue;
        this.relay = relay;
        this.listeners = listeners;
    }

    /** Begins the journal of a new mission. */
    public Uni<Void> begin(Mutiny.StatelessSession session, MissionChange change) {
        return beginAll(session, List.of(change));
    }

    /** Begins the journals of new missions. */
    public Uni<Void> beginAll(Mutiny.StatelessSession session, List<MissionChange> changes) {
        return missions.insert(
                        session, changes.stream().map(MissionChange::mission).toList())
                .chain(() -> tell(session, changes));
    }

    /** Writes a change of a mission that this transaction holds locked. */
    public Uni<Void> write(Mutiny.StatelessSession session, MissionChange change) {
        return writeAll(session, List.of(change));
    }

    /** Writes changes, in this order, of missions that this transaction holds locked; there may be several of one. */
    public Uni<Void> writeAll(Mutiny.StatelessSession session, List<MissionChange> changes) {
        Map<UUID, Mission> last = new LinkedHashMap<>();
        changes.forEach(change -> last.put(change.mission().id(), change.mission()));
        return missions.update(session, last.values())
                .chain(() -> attempts.write(session, steps(changes)))
                .chain(() -> tell(session, changes));
    }

    /** Tells of a mission, which this transaction holds locked, what leaves it as it is. */
    public Uni<Void> note(Mutiny.StatelessSession session, MissionChange change) {
        return tell(session, List.of(change));
    }

    /** Tells everybody in this process of a change, once it is committed; others find it in the tables. */
    public void committed(MissionChange change) {
        if (change.order() != null) {
            relay.wake();
        }
        journal.committed(change.mission().subject());
        listeners.fire(new MissionCommitted(change.mission(), told(change)));
    }

    private static List<AttemptStep> steps(List<MissionChange> changes) {
        return changes.stream()
                .map(change -> new AttemptStep(
                        change.mission().id(),
                        change.ended(),
                        change.begun(),
                        change.mission().updatedAt()))
                .toList();
    }

    private Uni<Void> tell(Mutiny.StatelessSession session, List<MissionChange> changes) {
        return journal.tellAll(session, changes.stream().map(this::telling).toList());
    }

    private Telling telling(MissionChange change) {
        Mission mission = change.mission();
        String correlationId = mission.details().correlationId();
        Order order = change.order();
        List<OutboxMessage> orders =
                order == null ? List.of() : List.of(message(mission, order).in(change.trace()));
        return new Telling(mission.subject(), correlationId, told(change), orders, change.trace());
    }

    /** With the mission's name, for whoever looks at the queue. */
    private OutboxMessage message(Mission mission, Order order) {
        return OutboxMessage.of(order, ordersQueue, mission.details().correlationId(), mission.updatedAt())
                .withHeader(Names.MISSION_NAME_HEADER, mission.details().name());
    }

    private static List<Envelope> told(MissionChange change) {
        return TransitionLog.complete(change.mission(), change.events());
    }
}
