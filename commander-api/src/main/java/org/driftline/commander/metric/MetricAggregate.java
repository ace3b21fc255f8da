package org.driftline.commander.metric;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All numbers of one type and unit in a few.
 *
 * @param type what they measure
 * @param unit in which unit
 * @param count how many there are
 * @param min the least
 * @param max the most
 * @param mean their mean
 * @param last the newest
 * @param lastRecordedAt when that was recorded
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "MetricAggregate")
record MetricAggregate(
        String type,
        String unit,
        long count,
        double min,
        double max,
        double mean,
        double last,
        Instant lastRecordedAt) {

    /**
     * All of a mission.
     *
     * @param aggregates by type and unit
     */
    @Schema(name = "MetricAggregates")
    record All(List<MetricAggregate> aggregates) {
        All {
            aggregates = List.copyOf(aggregates);
        }
    }
}
