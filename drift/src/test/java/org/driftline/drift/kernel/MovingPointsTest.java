package org.driftline.drift.kernel;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class MovingPointsTest {

    /** With vectors where there are any; a single point is always moved by the reference. */
    private static final Kernel KERNEL =
            Kernels.haveVectors() ? Kernels.of(Kernels.Choice.VECTOR, 0) : Kernels.scalar();

    private static final double MILLIMETRE = 1e-3;

    @Property(tries = 20_000)
    void shortMovesAgreeWithTheGeodesic(
            @ForAll @DoubleRange(min = -180, max = 180) double lon,
            @ForAll @DoubleRange(min = -90, max = 90) double lat,
            @ForAll @DoubleRange(min = -55_000, max = 55_000) double east,
            @ForAll @DoubleRange(min = -55_000, max = 55_000) double north) {
        assertThat(error(lon, lat, east, north)).isLessThan(MILLIMETRE);
    }

    @Test
    void shortMovesOfThirtyKilometresAreExactToAHundredthOfAMillimetre() {
        double worst = 0;
        for (double lat = -90; lat <= 90; lat += 2.5) {
            for (double azimuth = 0; azimuth < 360; azimuth += 11) {
                double alpha = Math.toRadians(azimuth);
                worst = Math.max(worst, error(179.9, lat, 30_000 * Math.sin(alpha), 30_000 * Math.cos(alpha)));
            }
        }
        System.out.printf("geodesic: series against Vincenty at 30 km, worst %.6f mm%n", worst * 1000);
        assertThat(worst).isLessThan(2e-5);
    }

    @Test
    void tenMovesOverThePoleKeepTheWay() {
        MovingPoints points = at(10, 89.95);
        for (int i = 0; i < 10; i++) {
            boolean beyond = points.lon()[0] < 0;
            points.move(new double[] {0}, new double[] {beyond ? -1000 : 1000}, 1);
        }

        LonLat end = new LonLat(points.lon()[0], points.lat()[0]);
        assertThat(end.lon()).isCloseTo(-170, within(1e-6));
        assertThat(Geodesic.distance(new LonLat(10, 89.95), end)).isCloseTo(10_000, within(MILLIMETRE));
    }

    @Test
    void longMovesAreLeftToTheGeodesic() {
        assertThat(error(5, 60, 300_000, -200_000)).isLessThan(MILLIMETRE);
    }

    @Test
    void aBlockMovesAsItsPointsDo() {
        MovingPoints block = new MovingPoints(300, KERNEL);
        double[] east = new double[300];
        double[] north = new double[300];
        for (int i = 0; i < 300; i++) {
            block.lon()[i] = -180 + 1.2 * i;
            block.lat()[i] = -89.9 + 0.6 * i;
            east[i] = 7 * i;
            north[i] = 900 - 11 * i;
        }
        block.place(300);
        block.move(east, north, 300);
        block.move(north, east, 300);

        for (int i = 0; i < 300; i++) {
            MovingPoints one = at(-180 + 1.2 * i, -89.9 + 0.6 * i);
            one.move(new double[] {east[i]}, new double[] {north[i]}, 1);
            one.move(new double[] {north[i]}, new double[] {east[i]}, 1);
            assertThat(block.lon()[i]).isEqualTo(one.lon()[0]);
            assertThat(block.lat()[i]).isEqualTo(one.lat()[0]);
        }
    }

    private static MovingPoints at(double lon, double lat) {
        MovingPoints point = new MovingPoints(1, KERNEL);
        point.lon()[0] = lon;
        point.lat()[0] = lat;
        point.place(1);
        return point;
    }

    private static double error(double lon, double lat, double east, double north) {
        MovingPoints point = at(lon, lat);
        point.move(new double[] {east}, new double[] {north}, 1);
        LonLat exact = Geodesic.move(new LonLat(lon, lat), east, north);
        return Geodesic.distance(exact, new LonLat(point.lon()[0], point.lat()[0]));
    }
}
