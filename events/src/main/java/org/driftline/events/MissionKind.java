package org.driftline.events;

import java.util.Locale;

/** What a mission asks a soldier to do. */
public enum MissionKind {
    /** Runs a Leeway simulation from the order's {@code params}. */
    DRIFT,
    /** Simulates execution for a few seconds, for exercises and load tests; it has no {@code params}. */
    DRILL;

    /** The name on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
