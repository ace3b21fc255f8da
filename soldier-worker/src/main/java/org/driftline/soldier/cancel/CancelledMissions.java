package org.driftline.soldier.cancel;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Which missions were cancelled, as far as this worker knows, and which it has in hand.
 *
 * <p>It hears of them from the broker. What it may have missed, because it was not listening when it was said, it asks the
 * commander for, with the next token; while it does not listen at all it asks every few seconds.
 */
public final class CancelledMissions {
    /** How many are remembered, so that their orders are not begun; an order comes soon or never. */
    static final int REMEMBERED = 10_000;
    /** How often to ask while nobody listens. */
    static final Duration DEAF = Duration.ofSeconds(5);
    /** The commander's clock and ours may differ by so much. */
    static final Duration SKEW = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(CancelledMissions.class);

    private final Map<UUID, Boolean> cancelled = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Map<UUID, Runnable> inHand = new ConcurrentHashMap<>();
    private @Nullable Instant listeningSince;
    private Instant askedAt = Instant.MIN;
    private boolean doubtful;

    /** A mission in hand; closing it lets go of it. */
    @FunctionalInterface
    public interface InHand extends AutoCloseable {
        @Override
        void close();
    }

    /** Takes a mission in hand: runs the action when it is cancelled, at once if it is. */
    public InHand hold(UUID mission, Runnable action) {
        inHand.put(mission, action);
        if (isCancelled(mission)) {
            action.run();
        }
        return () -> inHand.remove(mission, action);
    }

    /** A mission was cancelled, which is for ever. */
    public void cancelled(UUID mission) {
        synchronized (this) {
            cancelled.put(mission, true);
        }
        Runnable action = inHand.get(mission);
        if (action != null) {
            LOG.infof("mission cancelled, letting go of it missionId=%s", mission);
            action.run();
        }
    }

    /** Whether a mission is known to be cancelled. */
    public synchronized boolean isCancelled(UUID mission) {
        return cancelled.containsKey(mission);
    }

    /** Which missions are in hand. */
    public Set<UUID> inHand() {
        return Set.copyOf(inHand.keySet());
    }

    /** An order is begun that was sent at this time, or nobody knows when. */
    public synchronized void begun(@Nullable Instant sentAt) {
        Instant since = listeningSince;
        doubtful |= sentAt == null || since == null || sentAt.minus(SKEW).isBefore(since);
    }

    /** From now on this worker hears what is said. */
    synchronized void listening(Instant now) {
        listeningSince = now;
        doubtful = true;
    }

    /** It hears nothing any more. */
    synchronized void deaf() {
        listeningSince = null;
    }

    /** Whether the commander should be asked now. */
    public synchronized boolean isToAsk(Instant now) {
        boolean deaf = listeningSince == null && !askedAt.isAfter(now.minus(DEAF));
        return (doubtful || deaf) && !inHand.isEmpty();
    }

    /** The commander was asked for what was in hand at this time. */
    public synchronized void asked(Instant now) {
        askedAt = now;
        doubtful = false;
    }
}
