package org.driftline.commander.instantiate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.BodyFields;

/**
 * What it takes to make a mission from a template, for the API's description; {@link #read} reads it.
 *
 * @param variables values by the names of the template's parameters
 * @param safetyConfirmations keys of the safety requirements that somebody looked after
 * @param version of the template; its newest when left out
 * @param start whether the order goes out at once; as the template says when left out
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Instantiate", example = """
                {"variables": {"vessel": "Aurora", "latitude": 60.0, "longitude": -3.0,
                               "last_seen": "2024-01-01T12:00:00Z"},
                 "safety_confirmations": ["weather"]}""")
record InstantiateBody(
        @Schema(type = SchemaType.OBJECT) @Nullable Map<String, Object> variables,
        @Nullable List<String> safetyConfirmations,
        @Schema(minimum = "1") @Nullable Integer version,
        @Nullable Boolean start) {
    private static final Set<String> FIELDS = Set.of("variables", "safety_confirmations", "version", "start");
    private static final int MOST_CONFIRMATIONS = 100;

    /** @throws org.driftline.commander.problem.DomainError if a field is not acceptable; names each of them */
    static Asked read(ObjectNode body) {
        BodyFields fields = BodyFields.of(body).only(FIELDS);
        fields.within("variables");
        ObjectNode variables =
                fields.raw("variables") instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        Set<String> confirmed = new LinkedHashSet<>();
        for (JsonNode key : fields.list("safety_confirmations", MOST_CONFIRMATIONS)) {
            if (!key.isTextual()) {
                fields.refuse("safety_confirmations", "must be a list of keys");
            }
            confirmed.add(key.asText());
        }
        Long version = fields.whole("version", 1, Integer.MAX_VALUE);
        Boolean start = fields.has("start") ? fields.flag("start", true) : null;
        fields.done();
        return new Asked(variables, confirmed, version == null ? null : version.intValue(), start);
    }

    /**
     * What was asked for.
     *
     * @param variables values by name
     * @param confirmed keys of safety requirements
     * @param version of the template, or null for its newest
     * @param start whether the order goes out at once, or null for what the template says
     */
    record Asked(
            ObjectNode variables,
            Set<String> confirmed,
            @Nullable Integer version,
            @Nullable Boolean start) {
        Asked {
            confirmed = new LinkedHashSet<>(confirmed);
        }
    }
}
