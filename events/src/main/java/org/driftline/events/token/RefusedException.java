package org.driftline.events.token;

/** Carries a refusal out of the depths of the verifier; without a stack trace, because forgers choose how many we make. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final RefusalReason reason;

    RefusedException(RefusalReason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    Verification.Refused outcome() {
        return new Verification.Refused(reason, String.valueOf(getMessage()));
    }
}
