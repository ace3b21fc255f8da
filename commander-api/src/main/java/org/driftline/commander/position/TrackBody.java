package org.driftline.commander.position;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Several positions, for the API's description; {@link PostedPoints} reads them.
 *
 * @param points in any order
 */
@Schema(name = "TrackPoints", example = """
                {"points": [{"time": "2024-01-01T12:05:00Z", "latitude": 59.1, "longitude": -2.7},
                            {"time": "2024-01-01T12:06:00Z", "latitude": 59.104, "longitude": -2.69, "speed_kn": 21.4}]}""")
public record TrackBody(
        @Schema(required = true, minItems = 1, maxItems = 1000)
        List<TrackPoint> points) {}
