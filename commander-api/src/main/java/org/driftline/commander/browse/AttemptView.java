package org.driftline.commander.browse;

import java.time.Instant;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.attempt.Attempt;
import org.driftline.commander.attempt.AttemptOutcome;

/**
 * One time that a soldier took a mission on, as clients see it.
 *
 * @param number 1 for the first
 * @param worker who
 * @param startedAt when it was claimed
 * @param endedAt when it ended
 * @param outcome how it stands or ended
 * @param reason {@code code} and {@code message} of a failure
 */
@JsonNaming(SnakeCaseStrategy.class)
record AttemptView(
        int number,
        String worker,
        Instant startedAt,
        @Nullable Instant endedAt,
        AttemptOutcome outcome,

        @Nullable ObjectNode reason) {

    static AttemptView of(Attempt attempt) {
        return new AttemptView(
                attempt.number(),
                attempt.worker(),
                attempt.startedAt(),
                attempt.endedAt(),
                attempt.outcome(),
                attempt.reason());
    }
}
