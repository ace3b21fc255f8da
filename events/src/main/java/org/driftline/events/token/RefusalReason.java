package org.driftline.events.token;

import java.util.Locale;

/** Why a signed event is refused. */
public enum RefusalReason {
    /** The token or the signature is missing. */
    NO_SIGNATURE,
    /** The token is not a JWT of ours, or was altered. */
    BAD_TOKEN,
    /** The token or the signature names another algorithm than HS256. */
    WRONG_ALGORITHM,
    /** The token's key is not, or no longer, a master key. */
    UNKNOWN_KEY,
    /** The token is for somebody else. */
    WRONG_AUDIENCE,
    /** The worker's access was withdrawn. */
    REVOKED,
    /** The signature was not made with this token's secret. */
    BAD_SIGNATURE,
    /** The body is not the one that was signed. */
    ALTERED_BODY,
    /** The body is not an event as we read it. */
    MALFORMED,
    /** The event names another source than the token's worker. */
    FOREIGN_SOURCE,
    /** The token had expired when the event was emitted. */
    EXPIRED_AT_EMISSION,
    /** The event was emitted before its token was issued. */
    NOT_YET_VALID,
    /** The event says that it was emitted later than now. */
    FROM_THE_FUTURE;

    /** The name in headers, audit rows and metrics. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
