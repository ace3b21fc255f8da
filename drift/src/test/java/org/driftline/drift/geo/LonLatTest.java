package org.driftline.drift.geo;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LonLatTest {

    @Test
    void longitudesAreBroughtIntoTheirRange() {
        assertThat(new LonLat(350, 0).lon()).isEqualTo(-10);
        assertThat(new LonLat(180, 0).lon()).isEqualTo(180);
        assertThat(new LonLat(-180, 0).lon()).isEqualTo(-180);
    }

    @Test
    void whatMissesTheDatelineByARoundingIsOnIt() {
        assertThat(new LonLat(Math.nextDown(-180.0), 0).lon()).isEqualTo(-180);
        LonLat east = Geodesic.direct(new LonLat(Math.nextDown(180.0), 10), 90, 0.001);
        assertThat(east.lon()).isBetween(-180.0, -179.9999);
    }

    @Test
    void whatIsNowhereIsRefused() {
        assertThatThrownBy(() -> new LonLat(0, 90.1)).hasMessageContaining("latitude");
        assertThatThrownBy(() -> new LonLat(-181, 0)).hasMessageContaining("longitude");
        assertThatThrownBy(() -> new LonLat(Double.NaN, 0)).hasMessageContaining("longitude");
    }

    @Test
    void minutesAreAsOnCharts() {
        assertThat(new LonLat(-3.0391, 60.0205).inMinutes()).isEqualTo("60°01.230'N 003°02.346'W");
    }
}
