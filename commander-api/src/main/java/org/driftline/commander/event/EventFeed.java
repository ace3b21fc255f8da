package org.driftline.commander.event;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;

import org.driftline.commander.database.Database;

/**
 * Follows the event table. Signals make it quick; a slow beat finds what other commanders wrote. Every subscriber reads
 * from the table on his own, so none can miss an event or hold up another.
 */
@ApplicationScoped
public class EventFeed {
    private static final int PAGE = 200;

    private final EventStore events;
    private final Database database;
    private final EventConfig config;
    private final BroadcastProcessor<UUID> signals = BroadcastProcessor.create();

    @Inject
    EventFeed(EventStore events, Database database, EventConfig config) {
        this.events = events;
        this.database = database;
        this.config = config;
    }

    /** Says that a mission has new events, committed. */
    public void signal(UUID missionId) {
        signals.onNext(missionId);
    }

    /** A mission's events after a position, as pages, and all that follow; an empty page now and then means: still there. */
    public Multi<List<StoredEvent>> follow(UUID missionId, long after) {
        FeedCursor cursor = new FeedCursor(after, PAGE);
        return reasonsToLook(missionId)
                .onOverflow()
                .dropPreviousItems()
                .emitOn(Database.here())
                .onItem()
                .transformToMultiAndConcatenate(reason -> unread(missionId, cursor));
    }

    private Multi<UUID> reasonsToLook(UUID missionId) {
        Multi<UUID> signalled = signals.select().where(missionId::equals);
        Multi<UUID> beat = Multi.createFrom().ticks().every(config.beat()).map(tick -> missionId);
        return Multi.createBy().merging().streams(Multi.createFrom().item(missionId), signalled, beat);
    }

    /** Page after page until one is not full. */
    private Multi<List<StoredEvent>> unread(UUID missionId, FeedCursor cursor) {
        return Multi.createBy()
                .repeating()
                .uni(() -> database.reading(session -> events.after(session, missionId, cursor.next()))
                        .invoke(cursor::read))
                .whilst(page -> page.size() == PAGE);
    }
}
