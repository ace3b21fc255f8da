package org.driftline.commander.verdict;

import java.util.Locale;

/** Why an event that its worker did sign is refused all the same. */
public enum StatusRefusal {
    /** It does not say what soldiers say. */
    MALFORMED,
    /** Its id was applied before. */
    REPLAYED,
    /** There is no such mission. */
    UNKNOWN_MISSION,
    /** The mission is over. */
    TERMINAL,
    /** The attempt is over. */
    STALE_ATTEMPT,
    /** The worker does not hold the attempt. */
    NOT_HOLDER,
    /** A later event of the attempt was applied already. */
    STALE_SEQUENCE,
    /** No mission moves like this. */
    ILLEGAL_MOVE,
    /** It cannot be applied, again and again, and nobody foresaw why. */
    UNPROCESSABLE;

    /** The name in headers, audit rows and metrics. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
