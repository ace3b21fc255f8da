package org.driftline.commander.safety;

/** How bad it is. */
public enum Severity {
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    /** Nobody else is sent there until it is resolved. */
    CRITICAL
}
