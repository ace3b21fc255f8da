package org.driftline.commander.metric;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.BodyFields;

/**
 * A number to record, for the API's description; {@link #read} reads it.
 *
 * @param type what it measures
 * @param value how much
 * @param unit in which unit; {@code count} for things that are counted
 * @param source who or what measured it; the caller when left out
 * @param recordedAt when; now when left out
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "NewMetric", example = """
                {"type": "area_searched", "value": 12.5, "unit": "km2", "source": "RV Aurora"}""")
record MetricBody(
        @Schema(required = true, pattern = "[a-z][a-z0-9_]{0,63}")
        String type,

        @Schema(required = true) double value,
        @Schema(required = true, maxLength = 32) String unit,
        @Schema(maxLength = 200) @Nullable String source,
        @Nullable Instant recordedAt) {
    private static final Set<String> FIELDS = Set.of("type", "value", "unit", "source", "recorded_at");
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final int LONGEST_TYPE = 64;
    private static final int LONGEST_UNIT = 32;
    private static final int LONGEST_SOURCE = 200;

    /** @throws org.driftline.commander.problem.DomainError if a field is not acceptable; names each of them */
    static Metric read(ObjectNode body, UUID mission, Origin origin) {
        BodyFields fields = BodyFields.of(body).only(FIELDS).require("type", "value", "unit");
        String type = fields.text("type", LONGEST_TYPE);
        if (type != null && !TYPE.matcher(type).matches()) {
            fields.refuse("type", "must be lower-case letters, digits and _, beginning with a letter");
        }
        Double value = fields.number("value", -Metric.LARGEST, Metric.LARGEST);
        String unit = fields.text("unit", LONGEST_UNIT);
        String source = fields.text("source", LONGEST_SOURCE);
        if (Metric.SYSTEM.equals(source)) {
            fields.refuse("source", "is the system's own");
        }
        Instant recorded = fields.time("recorded_at");
        fields.done();
        return new Metric(
                UUID.randomUUID(),
                mission,
                Objects.requireNonNull(type),
                Objects.requireNonNull(value),
                Objects.requireNonNull(unit),
                source == null ? origin.name() : source,
                recorded == null ? origin.at() : recorded);
    }

    /**
     * What is taken when the body does not say it.
     *
     * @param name of the caller
     * @param at now
     */
    record Origin(String name, Instant at) {}
}
