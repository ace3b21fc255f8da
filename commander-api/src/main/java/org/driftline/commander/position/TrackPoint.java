package org.driftline.commander.position;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.driftline.drift.geo.LonLat;

/**
 * Where a unit was.
 *
 * @param time when
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param speedKn over the ground, as the unit says (kn)
 * @param courseDeg over the ground, clockwise from true north, as the unit says (degrees)
 * @param accuracyM how far off this may be (m)
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "TrackPoint", example = """
                {"time": "2024-01-01T12:05:00Z", "latitude": 59.1, "longitude": -2.7, "speed_kn": 21.4,
                 "course_deg": 61, "accuracy_m": 8}""")
public record TrackPoint(
        Instant time,
        double latitude,
        double longitude,
        @Nullable Double speedKn,
        @Nullable Double courseDeg,
        @Nullable Double accuracyM) {

    /** The place. */
    @JsonIgnore
    public LonLat place() {
        return new LonLat(longitude, latitude);
    }

    /** As it is kept and told. */
    public ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("time", time.toString())
                .put("latitude", latitude)
                .put("longitude", longitude)
                .put("speed_kn", speedKn)
                .put("course_deg", courseDeg)
                .put("accuracy_m", accuracyM);
    }

    /** Reads what {@link #toJson} wrote. */
    public static TrackPoint of(ObjectNode json) {
        return new TrackPoint(
                Instant.parse(json.get("time").textValue()),
                json.get("latitude").doubleValue(),
                json.get("longitude").doubleValue(),
                numberOrNull(json, "speed_kn"),
                numberOrNull(json, "course_deg"),
                numberOrNull(json, "accuracy_m"));
    }

    private static @Nullable Double numberOrNull(ObjectNode json, String field) {
        return json.hasNonNull(field) ? json.get(field).doubleValue() : null;
    }
}
