package org.driftline.events.publisher;

/** A message was not confirmed. Whether the broker has it all the same is unknown, except after NACKED and UNROUTABLE. */
public final class PublishFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    PublishFailedException(Reason reason, String detail) {
        // one per message in a burst of failures, and the stack is always the publisher's own: not worth recording
        super(detail, null, false, false);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Why a message was not confirmed. */
    public enum Reason {
        /** The broker declined it. */
        NACKED,
        /** No queue takes messages of this exchange and routing key. */
        UNROUTABLE,
        /** The broker closed the channel over it or over one sent along with it. */
        REFUSED,
        /** No confirm came in time, over however many connections. */
        TIMED_OUT,
        /** Too many messages are waiting already. */
        FULL,
        /** The publisher is closed. */
        CLOSED
    }
}
