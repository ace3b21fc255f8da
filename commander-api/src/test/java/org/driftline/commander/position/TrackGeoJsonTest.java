package org.driftline.commander.position;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TrackGeoJsonTest {
    private static final Instant START = Instant.parse("2024-01-01T12:00:00Z");

    @Test
    void lineComesFirstThenEachPosition() {
        JsonNode features = features(at(0, -2, 59), at(60, -1, 60));

        assertThat(features.get(0).at("/geometry/coordinates")).hasToString("[[[-2.0,59.0],[-1.0,60.0]]]");
        assertThat(features.get(0).at("/properties/to").textValue()).isEqualTo("2024-01-01T12:01:00Z");
        assertThat(features.get(2).at("/geometry/coordinates")).hasToString("[-1.0,60.0]");
        assertThat(features.get(2).at("/properties/time").textValue()).isEqualTo("2024-01-01T12:01:00Z");
        assertThat(features).hasSize(3);
    }

    @Test
    void lineIsCutAtTheDateline() {
        assertThat(features(at(0, 179, 10), at(60, -178, 13)).get(0).at("/geometry/coordinates"))
                .hasToString("[[[179.0,10.0],[180.0,11.0]],[[-180.0,11.0],[-178.0,13.0]]]");
        assertThat(features(at(0, -178, 13), at(60, 179, 10)).get(0).at("/geometry/coordinates"))
                .hasToString("[[[-178.0,13.0],[-180.0,11.0]],[[180.0,11.0],[179.0,10.0]]]");
    }

    @Test
    void onePositionIsNoLine() {
        assertThat(features(at(0, 1, 2))).hasSize(1);
        assertThat(features()).isEmpty();
    }

    private static JsonNode features(TrackPoint... points) {
        return TrackGeoJson.of(new TrackPage(UUID.randomUUID(), List.of(points), null))
                .get("features");
    }

    private static TrackPoint at(long seconds, double lon, double lat) {
        return new TrackPoint(START.plusSeconds(seconds), lat, lon, null, null, null);
    }
}
