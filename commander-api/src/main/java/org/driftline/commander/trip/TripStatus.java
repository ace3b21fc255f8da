package org.driftline.commander.trip;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where a trip stands, and the moves that are legal from there. A trip only ever goes on: no status is entered twice. A
 * unit may turn back before it searched, or before it was there; it is cancelled from the shore and fails by itself, so a
 * trip that nobody took on cannot fail.
 */
public enum TripStatus {
    /** Meant to be; a unit may have several such. */
    PLANNED,
    /** The unit knows of it, and is for nothing else. */
    ASSIGNED,
    EN_ROUTE,
    ON_SCENE,
    SEARCHING,
    RETURNING,
    COMPLETED,
    /** Ended from the shore, with a reason. */
    CANCELLED,
    /** Ended by what happened to the unit, with a reason. */
    FAILED;

    /** Where it may go from here. */
    public Set<TripStatus> moves() {
        return switch (this) {
            case PLANNED -> EnumSet.of(ASSIGNED, CANCELLED);
            case ASSIGNED -> EnumSet.of(EN_ROUTE, CANCELLED, FAILED);
            case EN_ROUTE -> EnumSet.of(ON_SCENE, RETURNING, CANCELLED, FAILED);
            case ON_SCENE -> EnumSet.of(SEARCHING, RETURNING, CANCELLED, FAILED);
            case SEARCHING -> EnumSet.of(RETURNING, CANCELLED, FAILED);
            case RETURNING -> EnumSet.of(COMPLETED, CANCELLED, FAILED);
            case COMPLETED, CANCELLED, FAILED -> EnumSet.noneOf(TripStatus.class);
        };
    }

    /** Whether it takes up its unit, which then can be on no other trip. */
    public boolean isActive() {
        return this == ASSIGNED || isUnderWay();
    }

    /** Whether the unit is out. */
    public boolean isUnderWay() {
        return this == EN_ROUTE || this == ON_SCENE || this == SEARCHING || this == RETURNING;
    }

    /** Whether it is over. */
    public boolean isEnd() {
        return moves().isEmpty();
    }

    /** Whether it must be said why. */
    public boolean needsReason() {
        return this == CANCELLED || this == FAILED;
    }

    /** Its name for clients. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
