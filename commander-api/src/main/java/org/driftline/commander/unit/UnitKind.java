package org.driftline.commander.unit;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a search unit is. */
public enum UnitKind {
    LIFEBOAT,
    VESSEL,
    HELICOPTER,
    AIRCRAFT,
    DRONE,
    GROUND_TEAM,
    OTHER;

    /** Its name for clients. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static UnitKind read(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
