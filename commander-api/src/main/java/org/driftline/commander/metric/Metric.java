package org.driftline.commander.metric;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number about a mission.
 *
 * @param metricId which one
 * @param missionId about which mission
 * @param type what it measures, such as {@code area_searched}
 * @param value how much
 * @param unit in which unit
 * @param source who or what measured it
 * @param recordedAt when
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Metric")
record Metric(
        UUID metricId, UUID missionId, String type, double value, String unit, String source, Instant recordedAt) {
    /** Far beyond what anybody measures, and sums of any number of them stay finite. */
    static final double LARGEST = 1e15;

    /** {@code source} of what the system itself knows. */
    static final String SYSTEM = "system";
}
