package org.driftline.commander.attempt;

import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * One time that a soldier took a mission on.
 *
 * @param number 1 for the first
 * @param worker who
 * @param startedAt when it was claimed
 * @param endedAt when it ended
 * @param outcome how it stands or ended
 * @param reason {@code code} and {@code message} of a failure
 * @param result artifacts, summary and provenance of a success
 */
public record Attempt(
        int number,
        String worker,
        Instant startedAt,
        @Nullable Instant endedAt,
        AttemptOutcome outcome,
        @Nullable ObjectNode reason,
        @Nullable ObjectNode result) {

    /** A soldier begins. */
    public static Attempt begun(int number, String worker, Instant at) {
        return new Attempt(number, worker, at, null, AttemptOutcome.RUNNING, null, null);
    }
}
