package org.driftline.drift.area;

import org.junit.jupiter.api.Test;

import org.driftline.drift.geo.LonLat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DatumDriftTest {
    private static final LonLat SOUTH = new LonLat(-3, 60);
    private static final LonLat NORTH = new LonLat(-3, 60.1);

    @Test
    void saysHowFarAndHowFast() {
        DatumDrift drift = DatumDrift.between(SOUTH, NORTH, 6 * 3600);

        assertThat(drift.towards()).isCloseTo(0, within(1e-9));
        assertThat(drift.nauticalMiles()).isCloseTo(6, within(0.03));
        assertThat(drift.knots()).isCloseTo(1, within(0.005));
        assertThat(drift.speed()).isCloseTo(0.515, within(0.003));
    }

    @Test
    void aBackwardRunIsToldAsTimeReallyGoes() {
        DatumDrift drift = DatumDrift.between(SOUTH, NORTH, -3600);

        assertThat(drift.towards()).isCloseTo(180, within(1e-9));
        assertThat(drift.seconds()).isEqualTo(3600);
        assertThat(drift.knots()).isCloseTo(6, within(0.03));
    }

    @Test
    void directionsAreFromNoughtTo360() {
        assertThat(DatumDrift.between(NORTH, new LonLat(-3.2, 60.1), 60).towards())
                .isBetween(270.0, 270.2);
        assertThat(DatumDrift.between(NORTH, NORTH, 60)).isEqualTo(new DatumDrift(0, 0, 60));
        assertThat(DatumDrift.between(NORTH, SOUTH, 0).speed()).isZero();
    }
}
