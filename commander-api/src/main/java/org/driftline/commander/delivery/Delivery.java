package org.driftline.commander.delivery;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one address.
 *
 * @param id of the delivery, the same in every try
 * @param webhookId where to
 * @param eventId of the event
 * @param eventType of the event
 * @param body the event as it is sent
 * @param createdAt when it was handed over
 * @param state how it stands
 * @param tries how many there were
 * @param dueAt when the next one is due
 * @param triedAt when the last one was
 * @param httpStatus what that was answered with, if it was
 * @param error why it did not arrive, if so
 */
record Delivery(
        UUID id,
        UUID webhookId,
        UUID eventId,
        String eventType,
        String body,
        Instant createdAt,
        State state,
        int tries,
        Instant dueAt,
        @Nullable Instant triedAt,
        @Nullable Integer httpStatus,
        @Nullable String error) {

    /** How a delivery stands. */
    enum State {
        PENDING,
        DELIVERED,
        GIVEN_UP
    }

    /** The same after a try. */
    Delivery tried(Attempted attempt, Instant at) {
        boolean arrived = attempt.arrived();
        boolean last = !arrived && RetryPlan.isLast(tries + 1);
        State after = arrived ? State.DELIVERED : last ? State.GIVEN_UP : State.PENDING;
        return new Delivery(
                id,
                webhookId,
                eventId,
                eventType,
                body,
                createdAt,
                after,
                tries + 1,
                after == State.PENDING ? at.plus(RetryPlan.pauseAfter(tries + 1)) : dueAt,
                at,
                attempt.httpStatus(),
                attempt.error());
    }

    /**
     * How one try went.
     *
     * @param httpStatus of the answer, if there was one
     * @param error why it did not arrive, or null when it did
     */
    record Attempted(@Nullable Integer httpStatus, @Nullable String error) {
        boolean arrived() {
            return error == null;
        }

        static Attempted answered(int status) {
            boolean accepted = status >= 200 && status < 300;
            return new Attempted(status, accepted ? null : "answered " + status);
        }

        static Attempted failed(String error) {
            return new Attempted(null, error);
        }
    }
}
