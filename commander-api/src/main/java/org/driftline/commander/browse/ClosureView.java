package org.driftline.commander.browse;

import java.time.Instant;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.mission.Closure;

/**
 * How people closed a mission, as clients see it.
 *
 * @param outcome found_alive, found_deceased, not_found, suspended or false_alarm
 * @param note more about it
 * @param closedBy the name of who closed it
 * @param closedAt when
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ClosureView(String outcome, @Nullable String note, String closedBy, Instant closedAt) {

    static ClosureView of(Closure closure) {
        return new ClosureView(closure.outcome().wire(), closure.note(), closure.byName(), closure.at());
    }
}
