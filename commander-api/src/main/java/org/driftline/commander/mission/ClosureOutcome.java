package org.driftline.commander.mission;

import java.util.Locale;

/** How a search ended, as a person says it. */
public enum ClosureOutcome {
    /** Found, and alive. */
    FOUND_ALIVE,
    /** Found, and not alive. */
    FOUND_DECEASED,
    /** Everything was searched. */
    NOT_FOUND,
    /** The search is suspended until there is something new to go on. */
    SUSPENDED,
    /** Nobody was in distress. */
    FALSE_ALARM;

    /** Its name for clients. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
