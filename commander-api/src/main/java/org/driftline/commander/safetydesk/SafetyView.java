package org.driftline.commander.safetydesk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.safety.Handling;
import org.driftline.commander.safety.SafetyEvent;
import org.driftline.commander.safety.SafetyReport;
import org.driftline.commander.safety.SafetyStatus;
import org.driftline.commander.safety.Severity;

/**
 * A safety event as clients see it.
 *
 * @param safetyEventId which one
 * @param missionId the mission it is about
 * @param tripId the trip it is about
 * @param type what kind of danger
 * @param severity how bad
 * @param status where it stands
 * @param holds whether missions and trips wait for its end
 * @param description in words
 * @param latitude where (degrees, north positive)
 * @param longitude where (degrees, east positive)
 * @param owner whose account reported it
 * @param reporter his name then
 * @param occurredAt when it happened
 * @param reportedAt when it was reported
 * @param acknowledged who looks after it
 * @param resolved who said that it is over
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "SafetyEvent")
record SafetyView(
        UUID safetyEventId,
        @Nullable UUID missionId,
        @Nullable UUID tripId,
        String type,
        Severity severity,
        SafetyStatus status,
        boolean holds,
        String description,
        @Nullable Double latitude,
        @Nullable Double longitude,
        UUID owner,
        String reporter,
        Instant occurredAt,
        Instant reportedAt,
        @Nullable HandlingView acknowledged,
        @Nullable HandlingView resolved) {

    static SafetyView of(SafetyEvent event) {
        SafetyReport report = event.report();
        return new SafetyView(
                event.id(),
                report.place().missionId(),
                report.place().tripId(),
                report.type().wire(),
                report.severity(),
                event.status(),
                event.holds(),
                report.description(),
                report.latitude(),
                report.longitude(),
                event.owner(),
                event.reporter(),
                report.occurredAt(),
                event.reportedAt(),
                HandlingView.of(event.acknowledged()),
                HandlingView.of(event.resolved()));
    }

    /**
     * That somebody did something about it.
     *
     * @param by whose account
     * @param byName his name then
     * @param at when
     * @param note what he said
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "SafetyHandling")
    record HandlingView(
            UUID by, String byName, Instant at, @Nullable String note) {

        static @Nullable HandlingView of(@Nullable Handling handling) {
            return handling == null
                    ? null
                    : new HandlingView(handling.by(), handling.byName(), handling.at(), handling.note());
        }
    }

    /**
     * A part of the safety events.
     *
     * @param safetyEvents the newest first
     * @param nextCursor where the list goes on; null at its end
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "SafetyEventPage")
    record Page(List<SafetyView> safetyEvents, @Nullable String nextCursor) {
        Page {
            safetyEvents = List.copyOf(safetyEvents);
        }
    }
}
