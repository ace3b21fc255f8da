package org.driftline.commander.livestore;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.Progress;
import org.driftline.events.MissionStatus;

/**
 * Where a mission stands, as it was at some moment.
 *
 * @param missionId which one
 * @param status where it stands
 * @param attempt which attempt it is in or ended with
 * @param worker who works on it or ended it
 * @param fraction of the work that is done (0 to 1)
 * @param message what the soldier is doing
 * @param version higher for later views
 * @param updatedAt when the mission last changed
 * @param asOf when this was known to be so
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record LiveMission(
        UUID missionId,
        MissionStatus status,
        int attempt,
        @Nullable String worker,
        double fraction,
        @Nullable String message,
        long version,
        Instant updatedAt,
        Instant asOf) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** Where a mission stands now. */
    public static LiveMission of(Mission mission, Instant now) {
        Progress progress = mission.state().progressSoFar();
        return new LiveMission(
                mission.id(),
                mission.status(),
                mission.state().attempt(),
                mission.state().holder().orElse(null),
                progress.fraction(),
                progress.message(),
                mission.version(),
                mission.updatedAt(),
                now);
    }

    /** Reads what {@link #json} wrote; empty for anything else, because anybody may write to Redis. */
    @SuppressWarnings("ConstantValue")
    static Optional<LiveMission> parse(String json) {
        try {
            LiveMission mission = JSON.readValue(json, LiveMission.class);
            boolean whole = mission != null
                    && mission.missionId != null
                    && mission.status != null
                    && mission.updatedAt != null
                    && mission.asOf != null;
            return whole ? Optional.of(mission) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts and numbers is always JSON", e);
        }
    }
}
