package org.driftline.commander.verdict;

/** Carries a refusal out of the depths of reading and judging. */
public final class RefusedStatusException extends Exception {
    private static final long serialVersionUID = 1L;

    private final StatusRefusal reason;

    RefusedStatusException(StatusRefusal reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    /** What it comes to. */
    public Verdict.Refused verdict() {
        return new Verdict.Refused(reason.code(), String.valueOf(getMessage()));
    }
}
