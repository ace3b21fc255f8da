package org.driftline.commander.worker;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A soldier for clients.
 *
 * @param workerId its name
 * @param online whether it has asked for a token lately; it does so every 25 s as long as it lives
 * @param firstSeenAt when it did for the first time
 * @param seenAt when it did last
 * @param missions that it works on
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Worker")
record WorkerView(String workerId, boolean online, Instant firstSeenAt, Instant seenAt, List<Work> missions) {
    WorkerView {
        missions = List.copyOf(missions);
    }

    /**
     * A mission in its hands.
     *
     * @param missionId which one
     * @param name what people call it
     * @param attempt which attempt it is
     * @param fraction of the work that is done (0 to 1)
     * @param message what the soldier is doing
     * @param heardAt when it last said so
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "WorkInHand")
    record Work(
            UUID missionId,
            String name,
            int attempt,
            double fraction,
            @Nullable String message,
            Instant heardAt) {}
}
