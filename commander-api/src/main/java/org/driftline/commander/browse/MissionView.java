package org.driftline.commander.browse;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionDetails;
import org.driftline.events.MissionStatus;

/**
 * A mission as clients see it.
 *
 * @param missionId which one
 * @param name what people call it
 * @param description more about it
 * @param kind drift or drill
 * @param status where it stands
 * @param priority how urgent
 * @param owner the name of whose it is; absent from answers to changes
 * @param heldBy what it waits for, when it was to start and is still CREATED
 * @param attempt which attempt it is in or ended with; 0 before the first dispatch
 * @param worker who works on it or ended it
 * @param progress how far it is
 * @param closure how people closed it
 * @param params of a drift, as posted; empty for a drill
 * @param data whatever else the body of a drill held; empty for a drift
 * @param correlationId what the client called the request that made it
 * @param createdAt when it was accepted
 * @param updatedAt when it last changed
 * @param version one more with each change; its {@code ETag}
 */
@JsonNaming(SnakeCaseStrategy.class)
public record MissionView(
        UUID missionId,
        String name,
        @Nullable String description,
        String kind,
        MissionStatus status,
        String priority,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String owner,
        @Nullable HoldView heldBy,
        int attempt,
        @Nullable String worker,
        ProgressView progress,
        @Nullable ClosureView closure,
        ObjectNode params,
        ObjectNode data,
        @Nullable String correlationId,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** A mission as it stands. */
    public static MissionView of(Mission mission) {
        return of(mission, null);
    }

    /** A mission as it stands, and the name of who owns it. */
    public static MissionView of(Mission mission, @Nullable String owner) {
        MissionDetails details = mission.details();
        return new MissionView(
                mission.id(),
                details.name(),
                details.description(),
                details.kind().wire(),
                mission.status(),
                details.priority().name().toLowerCase(Locale.ROOT),
                owner,
                mission.state().holdNow().map(HoldView::of).orElse(null),
                mission.state().attempt(),
                mission.state().holder().orElse(null),
                ProgressView.of(mission.state().progressSoFar()),
                mission.closure() == null ? null : ClosureView.of(mission.closure()),
                details.params(),
                details.data(),
                details.correlationId(),
                details.createdAt(),
                mission.updatedAt(),
                mission.version());
    }
}
