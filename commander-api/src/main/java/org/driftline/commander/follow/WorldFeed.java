package org.driftline.commander.follow;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import org.driftline.commander.database.Database;
import org.driftline.commander.event.EventFeed;
import org.driftline.commander.identity.Caller;

/** Everything that happens and that a caller may see, from a place on. */
@ApplicationScoped
class WorldFeed {
    private final FeedStore store;
    private final EventFeed feed;
    private final Database database;

    @Inject
    WorldFeed(FeedStore store, EventFeed feed, Database database) {
        this.store = store;
        this.feed = feed;
        this.database = database;
    }

    /** The place where only what is to come lies ahead. */
    Uni<FeedPosition> now() {
        return database.reading(store::now);
    }

    /** One page. */
    Uni<List<FeedEntry>> page(Caller caller, FeedPosition after) {
        return database.reading(session -> store.after(session, caller, after));
    }

    /** Pages without end; an empty one now and then means: still there. */
    Multi<List<FeedEntry>> follow(Caller caller, FeedPosition after) {
        Place place = new Place(after);
        return feed.reasonsToLook()
                .onOverflow()
                .dropPreviousItems()
                .emitOn(Database.here())
                .onItem()
                .transformToMultiAndConcatenate(reason -> unread(caller, place));
    }

    /** Page after page until one is not full. */
    private Multi<List<FeedEntry>> unread(Caller caller, Place place) {
        return Multi.createBy()
                .repeating()
                .uni(() -> page(caller, place.at).invoke(place::read))
                .whilst(page -> page.size() == FeedStore.PAGE);
    }

    /** How far one reader is; only ever used by one read at a time. */
    private static final class Place {
        private volatile FeedPosition at;

        Place(FeedPosition at) {
            this.at = at;
        }

        void read(List<FeedEntry> page) {
            if (!page.isEmpty()) {
                at = page.get(page.size() - 1).place();
            }
        }
    }
}
