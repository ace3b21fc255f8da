package org.driftline.events;

import java.util.Locale;
import java.util.Optional;

/** Where a mission stands. Which moves are legal is the commander's to decide. */
public enum MissionStatus {
    /** Accepted, not dispatched: waits for dependencies, or was posted with {@code start: false}. */
    CREATED,
    /** The row and its outbox entry are committed. */
    QUEUED,
    /** A soldier holds the order. */
    IN_PROGRESS,
    /** Ended with a stored result. */
    COMPLETED,
    /** Ended with a reason; an explicit retry may queue it again. */
    FAILED,
    /** Ended by its owner. */
    CANCELLED;

    /** Whether nothing but an explicit retry moves a mission on from here. */
    public boolean isTerminal() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }

    /** Reads the vocabulary of any client family, in any case: pending, processing and running are understood too. */
    public static Optional<MissionStatus> parse(String text) {
        return switch (text.trim().toLowerCase(Locale.ROOT)) {
            case "pending", "created" -> Optional.of(CREATED);
            case "queued" -> Optional.of(QUEUED);
            case "in_progress", "processing", "running" -> Optional.of(IN_PROGRESS);
            case "completed" -> Optional.of(COMPLETED);
            case "failed" -> Optional.of(FAILED);
            case "cancelled" -> Optional.of(CANCELLED);
            default -> Optional.empty();
        };
    }
}
