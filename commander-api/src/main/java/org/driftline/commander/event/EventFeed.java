package org.driftline.commander.event;

import java.util.List;

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
    private final BroadcastProcessor<Subject> signals = BroadcastProcessor.create();

    @Inject
    EventFeed(EventStore events, Database database, EventConfig config) {
        this.events = events;
        this.database = database;
        this.config = config;
    }

    /** Says that there are new events of this, committed. */
    public void signal(Subject subject) {
        signals.onNext(subject);
    }

    /** Events of a topic after a position, as pages, and all that follow; an empty page now and then means: still there. */
    public Multi<List<StoredEvent>> follow(Topic topic, long after) {
        FeedCursor cursor = new FeedCursor(after, PAGE);
        return reasonsToLook(topic)
                .onOverflow()
                .dropPreviousItems()
                .emitOn(Database.here())
                .onItem()
                .transformToMultiAndConcatenate(reason -> unread(topic, cursor));
    }

    /** When there may be something new, of whatever kind: at once, when told, and in a slow beat. */
    public Multi<Boolean> reasonsToLook() {
        Multi<Boolean> signalled = signals.map(subject -> true);
        Multi<Boolean> beat = Multi.createFrom().ticks().every(config.beat()).map(tick -> true);
        return Multi.createBy().merging().streams(Multi.createFrom().item(true), signalled, beat);
    }

    private Multi<Topic> reasonsToLook(Topic topic) {
        Multi<Topic> signalled = signals.select().where(topic::includes).map(subject -> topic);
        Multi<Topic> beat = Multi.createFrom().ticks().every(config.beat()).map(tick -> topic);
        return Multi.createBy().merging().streams(Multi.createFrom().item(topic), signalled, beat);
    }

    /** Page after page until one is not full. */
    private Multi<List<StoredEvent>> unread(Topic topic, FeedCursor cursor) {
        return Multi.createBy()
                .repeating()
                .uni(() -> database.reading(session -> events.after(session, topic, cursor.next()))
                        .invoke(cursor::read))
                .whilst(page -> page.size() == PAGE);
    }
}
