package org.driftline.commander.unit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.drift.geo.LonLat;

/**
 * Where a unit comes from and returns to.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param name what people call it
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Base(
        double latitude, double longitude, @Nullable String name) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** The place itself. */
    @JsonIgnore
    public LonLat place() {
        return new LonLat(longitude, latitude);
    }

    /** As it is kept. */
    public ObjectNode toJson() {
        return MAPPER.valueToTree(this);
    }

    /** Reads what {@link #toJson} wrote. */
    public static Base of(ObjectNode json) {
        try {
            return MAPPER.treeToValue(json, Base.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds something else than a place", e);
        }
    }
}
