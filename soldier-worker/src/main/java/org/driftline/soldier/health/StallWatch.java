package org.driftline.soldier.health;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Tells a consumer that went deaf from one that has nothing to do: orders wait, hands are free, and none is handed over.
 *
 * @see <a href="https://github.com/smallrye/smallrye-reactive-messaging/issues/1906">a consumer that does not resume</a>
 */
public final class StallWatch {
    private final Duration limit;
    private @Nullable Instant stalledSince;
    private long takenBefore = -1;

    /** @param limit how long that may last */
    public StallWatch(Duration limit) {
        this.limit = limit;
    }

    /**
     * What was seen.
     *
     * @param at when
     * @param backlog orders that wait on the queue
     * @param freeSlots hands that are free
     * @param taken orders taken so far
     */
    public record Sighting(Instant at, int backlog, int freeSlots, long taken) {}

    /** Notes what was seen. */
    public synchronized void saw(Sighting sighting) {
        boolean idle = sighting.backlog() > 0 && sighting.freeSlots() > 0 && sighting.taken() == takenBefore;
        takenBefore = sighting.taken();
        if (!idle) {
            stalledSince = null;
        } else if (stalledSince == null) {
            stalledSince = sighting.at();
        }
    }

    /** Nothing could be seen: the broker is away, and that is not the consumer's fault. */
    public synchronized void sawNothing() {
        stalledSince = null;
        takenBefore = -1;
    }

    /** Whether the consumer has been deaf for longer than the limit. */
    public synchronized boolean isStalled(Instant now) {
        Instant since = stalledSince;
        return since != null && Duration.between(since, now).compareTo(limit) >= 0;
    }
}
