package org.driftline.commander.outbox;

/** The broker did not take some messages; they stay where they wait. */
public final class OutboxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Because of this. */
    public OutboxException(Throwable cause) {
        super("the broker did not confirm: " + cause.getMessage(), cause);
    }
}
