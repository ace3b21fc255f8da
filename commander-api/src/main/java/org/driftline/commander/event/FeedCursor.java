package org.driftline.commander.event;

import java.util.List;

/** How far one subscriber has read. Only ever used by one read at a time. */
final class FeedCursor {
    private final int page;
    private volatile long position;

    FeedCursor(long after, int page) {
        this.position = after;
        this.page = page;
    }

    EventStore.Slice next() {
        return new EventStore.Slice(position, page);
    }

    void read(List<StoredEvent> events) {
        if (!events.isEmpty()) {
            position = events.get(events.size() - 1).position();
        }
    }
}
