package org.driftline.commander.status;

/** Carries a refusal out of the depths of reading and judging. */
final class RefusedStatusException extends Exception {
    private static final long serialVersionUID = 1L;

    private final StatusRefusal reason;

    RefusedStatusException(StatusRefusal reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    Verdict.Refused verdict() {
        return new Verdict.Refused(reason.code(), String.valueOf(getMessage()));
    }
}
