package org.driftline.commander.tripdesk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.unit.Base;

/**
 * The body of a new or changed trip, for the API's description; {@link TripReader} reads it.
 *
 * @param unitId who goes
 * @param missionId what it is for
 * @param route GeoJSON
 * @param waypoints the route in another way
 * @param base where it comes from and returns to
 * @param plannedStart when it is to leave
 * @param notes for people
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "NewTrip", example = """
                {"unit_id": "3f1f0a7e-3c52-4f3e-9a55-0d3c0a4f6d10", "planned_start": "2024-01-01T12:00:00Z",
                 "base": {"latitude": 59.0, "longitude": -2.9, "name": "Kirkwall"},
                 "route": {"type": "LineString", "coordinates": [[-2.5, 59.2], [-2.0, 59.2], [-2.0, 59.1]]}}""")
record TripBody(
        @Schema(required = true) UUID unitId,

        @Schema(description = "Whoever may see the mission may see the trip; without one it is yours alone") @Nullable UUID missionId,

        @Schema(
                type = SchemaType.OBJECT,
                description = "GeoJSON: a LineString or MultiLineString, a Feature of one, or a FeatureCollection of"
                        + " those and of Points; at most 1000 positions")
        @Nullable Map<String, Object> route,

        @Schema(description = "Instead of a route") @Nullable List<Place> waypoints,

        @Schema(description = "The unit's own base when left out") @Nullable Base base,

        @Nullable Instant plannedStart,
        @Schema(maxLength = 10_000) @Nullable String notes) {

    /**
     * A waypoint.
     *
     * @param latitude degrees north, -90 to 90
     * @param longitude degrees east, -180 to 180
     * @param name what people call it
     */
    record Place(
            double latitude, double longitude, @Nullable String name) {}
}
