package org.driftline.commander.safetydesk;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.BodyFields;
import org.driftline.commander.safety.SafetyReport;
import org.driftline.commander.safety.SafetyType;
import org.driftline.commander.safety.Severity;

/**
 * A new safety event, for the API's description; {@link #read} reads it.
 *
 * @param type what kind of danger
 * @param severity how bad; CRITICAL holds missions and trips
 * @param description in words
 * @param missionId the mission it is about
 * @param tripId the trip it is about
 * @param latitude where (degrees, north positive)
 * @param longitude where (degrees, east positive)
 * @param occurredAt when it happened; now when left out
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "NewSafetyEvent", example = """
                {"type": "weather", "severity": "HIGH", "description": "Squalls of 40 knots expected from the west",
                 "latitude": 60.0, "longitude": -3.0}""")
record SafetyBody(
        @Schema(
                required = true,
                enumeration = {
                    "weather",
                    "equipment_failure",
                    "medical",
                    "navigation_hazard",
                    "communication_loss",
                    "man_overboard",
                    "collision_risk",
                    "fuel_low",
                    "fatigue",
                    "fire",
                    "other"
                })
        String type,

        @Schema(required = true) Severity severity,
        @Schema(required = true, maxLength = 4000) String description,

        @Schema(description = "Only coordinators report without a mission or a trip: to everybody") @Nullable UUID missionId,

        @Nullable UUID tripId,
        @Schema(minimum = "-90", maximum = "90") @Nullable Double latitude,
        @Schema(minimum = "-180", maximum = "180") @Nullable Double longitude,
        @Nullable Instant occurredAt) {
    private static final Set<String> FIELDS =
            Set.of("type", "severity", "description", "mission_id", "trip_id", "latitude", "longitude", "occurred_at");
    private static final int LONGEST = 4000;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    /** @throws org.driftline.commander.problem.DomainError if a field is not acceptable; names each of them */
    static SafetyReport read(ObjectNode body, Instant now) {
        BodyFields fields = BodyFields.of(body).only(FIELDS).require("type", "severity", "description");
        SafetyType type = fields.word("type", SafetyType.class);
        Severity severity = fields.word("severity", Severity.class);
        String description = fields.text("description", LONGEST);
        UUID mission = fields.id("mission_id");
        UUID trip = fields.id("trip_id");
        Double latitude = fields.number("latitude", -90, 90);
        Double longitude = fields.number("longitude", -180, 180);
        if (fields.has("latitude") != fields.has("longitude")) {
            fields.refuse(fields.has("latitude") ? "longitude" : "latitude", "is missing: a position has both");
        }
        Instant occurred = fields.time("occurred_at");
        if (occurred != null && occurred.isAfter(now.plus(CLOCKS_DIFFER))) {
            fields.refuse("occurred_at", "is in the future");
        }
        fields.done();
        return new SafetyReport(
                Objects.requireNonNull(type),
                Objects.requireNonNull(severity),
                Objects.requireNonNull(description),
                new SafetyReport.Place(mission, trip, null),
                latitude,
                longitude,
                occurred == null ? now : occurred);
    }
}
