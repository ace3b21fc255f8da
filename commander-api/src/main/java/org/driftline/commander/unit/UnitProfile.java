package org.driftline.commander.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a search unit is like.
 *
 * @param name what people call it
 * @param callSign on the radio
 * @param kind what it is
 * @param cruiseKn speed on passage (kn)
 * @param searchKn speed while it searches (kn); unknown when it is left out
 * @param enduranceH how long it can stay out (h)
 * @param sensor what it mainly finds things with
 * @param crew how many are aboard; unknown when it is left out
 * @param base where it comes from; unknown when it is left out
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Unit", example = """
                {"name": "RNLB Alan Massey", "call_sign": "LIFEBOAT 17-01", "kind": "lifeboat", "cruise_kn": 22,
                 "search_kn": 12, "endurance_h": 10, "sensor": "visual", "crew": 7,
                 "base": {"latitude": 59.0, "longitude": -2.9, "name": "Kirkwall"}}""")
public record UnitProfile(
        @Schema(required = true, maxLength = 200) String name,
        @Schema(maxLength = 100) @Nullable String callSign,
        UnitKind kind,
        double cruiseKn,
        @Nullable Double searchKn,
        double enduranceH,
        Sensor sensor,
        @Nullable Integer crew,
        @Nullable Base base) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** As it is kept. */
    public ObjectNode toJson() {
        return MAPPER.valueToTree(this);
    }

    /** Reads what {@link #toJson} wrote. */
    public static UnitProfile of(ObjectNode json) {
        try {
            return MAPPER.treeToValue(json, UnitProfile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds something else than a unit", e);
        }
    }
}
