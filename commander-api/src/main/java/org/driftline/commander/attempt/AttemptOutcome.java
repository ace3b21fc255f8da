package org.driftline.commander.attempt;

/** How an attempt stands or ended. */
public enum AttemptOutcome {
    /** The soldier works on it. */
    RUNNING,
    /** It gave the mission's result. */
    COMPLETED,
    /** It ended with a reason. */
    FAILED,
    /** Its soldier fell silent, or handed it back. */
    LEASE_LOST,
    /** Somebody cancelled the mission. */
    CANCELLED
}
