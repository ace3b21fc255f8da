package org.driftline.drift.coast;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PolygonLandTest {

    private static final PolygonLand SQUARE_WITH_LAKE =
            land(ring(4, 60, 6, 60, 6, 62, 4, 62, 4, 60), ring(4.5, 60.5, 5.5, 60.5, 5.5, 61.5, 4.5, 61.5));

    @Test
    void aPlaceIsOnLandWithinAnOddNumberOfRings() {
        assertThat(SQUARE_WITH_LAKE.isLand(4.2, 61)).isTrue();
        assertThat(SQUARE_WITH_LAKE.isLand(5, 61)).isFalse();
        assertThat(SQUARE_WITH_LAKE.isLand(3.9, 61)).isFalse();
        assertThat(SQUARE_WITH_LAKE.isLand(5, 62.1)).isFalse();
        assertThat(SQUARE_WITH_LAKE.isLand(364.2, 61)).isTrue();
    }

    @Test
    void aPathMeetsLandAtItsFirstCrossing() {
        assertThat(SQUARE_WITH_LAKE.firstLandfall(3, 61, 5, 61)).isCloseTo(0.5, within(1e-12));
        assertThat(SQUARE_WITH_LAKE.firstLandfall(5, 61, 5, 64)).isCloseTo(0.5 / 3, within(1e-12));
        assertThat(SQUARE_WITH_LAKE.firstLandfall(3, 61, 3.9, 61)).isNaN();
        assertThat(SQUARE_WITH_LAKE.firstLandfall(4.2, 61, 3, 61)).isZero();
    }

    @Test
    void landMayLieOnTheDateline() {
        PolygonLand land = land(ring(179, -17, -179, -17, -179, -16, 179, -16));

        assertThat(land.isLand(179.5, -16.5)).isTrue();
        assertThat(land.isLand(-179.5, -16.5)).isTrue();
        assertThat(land.isLand(180, -16.5)).isTrue();
        assertThat(land.isLand(-180, -16.5)).isTrue();
        assertThat(land.isLand(178.9, -16.5)).isFalse();
        assertThat(land.isLand(0, -16.5)).isFalse();
        assertThat(land.firstLandfall(-178.5, -16.5, 179.5, -16.5)).isCloseTo(0.25, within(1e-12));
        assertThat(land.firstLandfall(178.5, -16.5, 179.5, -16.5)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aCapAroundThePoleIsClosedAlongThePole() {
        PolygonLand land = land(ring(-180, -70, -60, -72, 60, -70, 180, -70, 180, -90, -180, -90));

        assertThat(land.isLand(0, -80)).isTrue();
        assertThat(land.isLand(179, -89.9)).isTrue();
        assertThat(land.isLand(0, -60)).isFalse();
    }

    @Test
    void aRingAllAroundTheEarthIsClosedAtTheNearerPole() {
        PolygonLand south = land(ring(0, -70, 120, -72, -120, -71));
        PolygonLand north = land(ring(-10, 80, 80, 82, 170, 81, -100, 80));

        assertThat(south.isLand(0, -90)).isTrue();
        assertThat(south.isLand(-60, -80)).isTrue();
        assertThat(south.isLand(-60, -60)).isFalse();
        assertThat(south.firstLandfall(-179, -60, 179, -80)).isBetween(0.5, 0.6);
        assertThat(north.isLand(0, 90)).isTrue();
        assertThat(north.isLand(-179, 85)).isTrue();
        assertThat(north.isLand(0, -90)).isFalse();
    }

    @Test
    void aWayThroughACornerOfTheShoreDoesNotSlipThrough() {
        for (double rise = 0.01; rise < 2; rise += 0.01) {
            double share = SQUARE_WITH_LAKE.firstLandfall(3.9, 60 - 0.1 * rise, 4.1, 60 + 0.1 * rise);
            assertThat(share).as("rise " + rise).isCloseTo(0.5, within(1e-9));
        }
    }

    @Test
    void agreesWithCountingEverySide() {
        Random random = new Random(7);
        double[] lon = new double[4000];
        double[] lat = new double[4000];
        for (int i = 0; i < lon.length; i++) {
            double angle = 2 * Math.PI * i / lon.length;
            double radius = 2 + Math.sin(17 * angle) + 0.2 * random.nextDouble();
            lon[i] = 5 + radius * Math.cos(angle);
            lat[i] = 60 + radius * Math.sin(angle);
        }
        PolygonLand land = land(new Ring(lon, lat));

        for (int i = 0; i < 20_000; i++) {
            double x = 1 + 8 * random.nextDouble();
            double y = 56 + 8 * random.nextDouble();
            assertThat(land.isLand(x, y)).as(x + ", " + y).isEqualTo(isWithin(lon, lat, x, y));
        }
    }

    @Test
    void noLandIsNowhere() {
        assertThat(land().isLand(0, 0)).isFalse();
        assertThat(land().firstLandfall(0, 0, 1, 1)).isNaN();
        assertThat(new NoLand().firstLandfall(0, 0, 1, 1)).isNaN();
    }

    private static boolean isWithin(double[] lon, double[] lat, double x, double y) {
        boolean within = false;
        for (int i = 0, j = lon.length - 1; i < lon.length; j = i++) {
            if (lat[i] > y != lat[j] > y && x < (lon[j] - lon[i]) * (y - lat[i]) / (lat[j] - lat[i]) + lon[i]) {
                within = !within;
            }
        }
        return within;
    }

    private static PolygonLand land(Ring... rings) {
        return new PolygonLand("test", "exact", List.of(rings));
    }

    private static Ring ring(double... lonLat) {
        double[] lon = new double[lonLat.length / 2];
        double[] lat = new double[lonLat.length / 2];
        for (int i = 0; i < lon.length; i++) {
            lon[i] = lonLat[2 * i];
            lat[i] = lonLat[2 * i + 1];
        }
        return new Ring(lon, lat);
    }
}
