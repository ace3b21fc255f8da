package org.driftline.commander.eta;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a speed was taken from. */
public enum SpeedSource {
    /** The unit's last positions. */
    MADE_GOOD,
    /** The unit's speed while it searches, from the register. */
    SEARCH,
    /** The unit's speed on passage, from the register. */
    CRUISE;

    /** Its name for clients. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
