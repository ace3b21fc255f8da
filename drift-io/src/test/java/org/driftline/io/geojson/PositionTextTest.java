package org.driftline.io.geojson;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.driftline.drift.geo.LonLat;

import static org.assertj.core.api.Assertions.assertThat;

class PositionTextTest {

    @Test
    void positionsHaveAsManyDecimalsAsAMetreNeeds() {
        assertThat(PositionText.of(new LonLat(4, -60.5))).isEqualTo("[4.0,-60.5]");
        assertThat(PositionText.of(new LonLat(-0.000004, 0.000006))).isEqualTo("[0.0,0.00001]");
        assertThat(PositionText.of(new LonLat(-179.999996, 1.02034))).isEqualTo("[-180.0,1.02034]");
        assertThat(PositionText.of(new LonLat(12.30405, 89.99999))).isEqualTo("[12.30405,89.99999]");
        assertThat(PositionText.of(List.of(new LonLat(1, 2), new LonLat(3.1, 4.01))))
                .isEqualTo("[[1.0,2.0],[3.1,4.01]]");
    }
}
