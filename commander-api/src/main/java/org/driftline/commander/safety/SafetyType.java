package org.driftline.commander.safety;

import java.util.Locale;

/** What kind of danger. */
public enum SafetyType {
    WEATHER,
    EQUIPMENT_FAILURE,
    MEDICAL,
    NAVIGATION_HAZARD,
    COMMUNICATION_LOSS,
    MAN_OVERBOARD,
    COLLISION_RISK,
    FUEL_LOW,
    FATIGUE,
    FIRE,
    OTHER;

    /** Its name for clients. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
