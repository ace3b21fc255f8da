package org.driftline.commander.safety;

/** Where a safety event stands; it moves in this order, and never back. */
public enum SafetyStatus {
    /** Nobody has said yet that he knows of it. */
    OPEN,
    /** Somebody looks after it. */
    ACKNOWLEDGED,
    /** It is over. */
    RESOLVED
}
