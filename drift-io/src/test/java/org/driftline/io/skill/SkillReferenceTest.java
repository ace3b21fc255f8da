package org.driftline.io.skill;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.track.Track;
import org.driftline.drift.track.TrackComparison;
import org.driftline.io.golden.ReferenceFolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The skill score against a published test; skipped where the reference data are not beside the project. */
class SkillReferenceTest {

    @Test
    void theScoreIsThatOfTheTestVector() throws IOException {
        // Given
        JsonNode vector = new ObjectMapper()
                .readTree(ReferenceFolder.file("../sar/test-vectors.json").toFile())
                .path("liu_weisberg");
        JsonNode apart = vector.path("d_m");
        double[] times = new double[apart.size()];
        double[] lon = new double[times.length];
        double[] modelledLat = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = 3600 * i;
            lon[i] = i;
            modelledLat[i] = Geodesic.direct(new LonLat(i, 0), 0, apart.path(i).asDouble())
                    .lat();
        }
        // When
        Track observed = new Track(times, lon, new double[times.length]);
        TrackComparison comparison = TrackComparison.of(observed, new Track(times, lon, modelledLat));
        // Then
        double expected = vector.path("ss").asDouble();
        double tolerance = vector.path("n").asDouble();
        assertThat(comparison.skill(tolerance)).isCloseTo(expected, within(1e-5));
        assertThat(comparison.unclippedSkill(tolerance)).isCloseTo(expected, within(1e-5));
        assertThat(comparison.separation(3)).isCloseTo(apart.path(3).asDouble(), within(1e-3));
    }
}
