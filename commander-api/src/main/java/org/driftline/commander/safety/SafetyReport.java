package org.driftline.commander.safety;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What was reported; it never changes.
 *
 * @param type what kind of danger
 * @param severity how bad
 * @param description in words
 * @param place whom or what it is about
 * @param latitude where (degrees, north positive), or null
 * @param longitude where (degrees, east positive), or null
 * @param occurredAt when it happened
 */
public record SafetyReport(
        SafetyType type,
        Severity severity,
        String description,
        Place place,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Instant occurredAt) {

    /** The same, about something that is known better. */
    public SafetyReport at(Place better) {
        return new SafetyReport(type, severity, description, better, latitude, longitude, occurredAt);
    }

    /**
     * Whom or what it is about; all null when it is about everybody.
     *
     * @param missionId the mission
     * @param tripId the trip
     * @param tripOwner whose trip that is
     */
    public record Place(
            @Nullable UUID missionId,
            @Nullable UUID tripId,
            @Nullable UUID tripOwner) {}
}
