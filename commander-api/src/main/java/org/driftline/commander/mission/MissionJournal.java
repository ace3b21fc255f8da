package org.driftline.commander.mission;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.attempt.Attempt;
import org.driftline.commander.attempt.AttemptStore;
import org.driftline.commander.journal.EventJournal;
import org.driftline.commander.journal.Telling;
import org.driftline.commander.outbox.OutboxMessage;
import org.driftline.events.Envelope;
import org.driftline.events.Names;
import org.driftline.events.connector.BrokerConfig;

/** Writes a change whole: state, attempts, event rows and outbox rows, in the caller's one transaction. */
@ApplicationScoped
public class MissionJournal {
    private final MissionStore missions;
    private final AttemptStore attempts;
    private final EventJournal journal;
    private final String ordersQueue;
    private final Event<MissionCommitted> listeners;

    @Inject
    MissionJournal(
            MissionStore missions,
            AttemptStore attempts,
            EventJournal journal,
            @ConfigProperty(name = BrokerConfig.ORDERS_QUEUE, defaultValue = Names.ORDERS_QUEUE) String ordersQueue,
            Event<MissionCommitted> listeners) {
        this.missions = missions;
        this.attempts = attempts;
        this.journal = journal;
        this.ordersQueue = ordersQueue;
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

    /** Tells of a mission, which this transaction holds locked, what leaves it as it is. */
    public Uni<Void> note(Mutiny.StatelessSession session, MissionChange change) {
        return tell(session, change);
    }

    /** Tells everybody in this process of a change, once it is committed; others find it in the tables. */
    public void committed(MissionChange change) {
        journal.committed(change.mission().subject());
        listeners.fire(new MissionCommitted(change.mission(), told(change)));
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
        Mission mission = change.mission();
        String correlationId = mission.details().correlationId();
        List<OutboxMessage> orders = change.order() == null
                ? List.of()
                : List.of(OutboxMessage.of(change.order(), ordersQueue, correlationId, mission.updatedAt()));
        return journal.tell(session, new Telling(mission.subject(), correlationId, told(change), orders));
    }

    private static List<Envelope> told(MissionChange change) {
        return TransitionLog.complete(change.mission(), change.events());
    }
}
