package org.driftline.commander.outbox;

/** The broker did not take some messages; they stay in the outbox. */
final class OutboxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutboxException(Throwable cause) {
        super("the broker did not confirm: " + cause.getMessage(), cause);
    }
}
