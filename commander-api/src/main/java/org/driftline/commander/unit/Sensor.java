package org.driftline.commander.unit;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a unit mainly finds things with; how well it does is for those who plan searches. */
public enum Sensor {
    VISUAL,
    NIGHT_VISION,
    INFRARED,
    RADAR,
    SONAR,
    /** Homing on a beacon. */
    DIRECTION_FINDER;

    /** Its name for clients. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Sensor read(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
