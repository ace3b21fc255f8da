package org.driftline.commander.attempt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended.
 *
 * @param number which attempt
 * @param outcome in one word
 * @param reason {@code code} and {@code message} of a failure
 * @param result artifacts, summary and provenance of a success
 */
public record AttemptEnd(
        int number,
        AttemptOutcome outcome,
        @Nullable ObjectNode reason,
        @Nullable ObjectNode result) {

    /** Its soldier stored a result. */
    public static AttemptEnd completed(int number, ObjectNode result) {
        return new AttemptEnd(number, AttemptOutcome.COMPLETED, null, result);
    }

    /** Its soldier gave a reason. */
    public static AttemptEnd failed(int number, ObjectNode reason) {
        return new AttemptEnd(number, AttemptOutcome.FAILED, reason, null);
    }

    /** Somebody cancelled the mission. */
    public static AttemptEnd cancelled(int number) {
        return new AttemptEnd(number, AttemptOutcome.CANCELLED, null, null);
    }

    /** Its soldier fell silent, or handed it back. */
    public static AttemptEnd leaseLost(int number) {
        return new AttemptEnd(number, AttemptOutcome.LEASE_LOST, null, null);
    }
}
