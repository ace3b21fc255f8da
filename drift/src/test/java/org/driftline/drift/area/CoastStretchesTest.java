package org.driftline.drift.area;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CoastStretchesTest {

    @Test
    void aCoastWithAGapIsTwoStretches() {
        // Given: 600 along 20 km of a meridian, 200 along 5 km thirty kilometres farther, 200 at sea
        TestCloud cloud = new TestCloud(1000, 1);
        line(cloud, 600, new LonLat(5, 60), 20_000);
        line(cloud, 200, new LonLat(5, 60.45), 5000);
        cloud.normal(200, new LonLat(4, 60), 5000, 5000).status(0, 800, ParticleStatus.STRANDED);
        // When
        List<CoastStretch> stretches = cloud.searchArea().stranded();
        // Then
        assertThat(stretches).extracting(CoastStretch::share).containsExactly(0.6, 0.2);
        assertThat(stretches.get(0).length()).isCloseTo(20_000, within(2000.0));
        assertThat(stretches.get(1).length()).isCloseTo(5000, within(2000.0));
        assertThat(Math.min(stretches.get(0).from().lat(), stretches.get(0).to().lat()))
                .isCloseTo(60, within(0.01));
        assertThat(stretches.get(0).places()).hasSizeBetween(10, 13);
    }

    @Test
    void aStretchMayCrossTheDateline() {
        // Given
        TestCloud cloud = new TestCloud(100, 1).normal(100, new LonLat(180, -17), 3000, 0);
        cloud.status(0, 100, ParticleStatus.STRANDED);
        // When
        List<CoastStretch> stretches = cloud.searchArea().stranded();
        // Then
        assertThat(stretches).hasSize(1);
        assertThat(stretches.get(0).from().lon() * stretches.get(0).to().lon()).isNegative();
        assertThat(stretches.get(0).length()).isBetween(8000.0, 25_000.0);
    }

    @Test
    void oneParticleIsAStretchWithoutLength() {
        // Given
        TestCloud cloud = new TestCloud(2, 1).normal(2, new LonLat(5, 60), 0, 0);
        cloud.status(1, 2, ParticleStatus.STRANDED);
        // When
        List<CoastStretch> stretches = cloud.searchArea().stranded();
        // Then
        assertThat(stretches).hasSize(1);
        assertThat(stretches.get(0).share()).isEqualTo(0.5);
        assertThat(stretches.get(0).length()).isZero();
    }

    @Test
    void whereNothingStrandsThereIsNone() {
        assertThat(new TestCloud(10, 1)
                        .normal(10, new LonLat(5, 60), 100, 100)
                        .searchArea()
                        .stranded())
                .isEmpty();
    }

    private static void line(TestCloud cloud, int particles, LonLat from, double length) {
        for (int i = 0; i < particles; i++) {
            cloud.normal(1, Geodesic.direct(from, 0, length * i / particles), 0, 0);
        }
    }
}
