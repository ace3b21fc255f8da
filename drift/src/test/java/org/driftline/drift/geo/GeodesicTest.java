package org.driftline.drift.geo;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class GeodesicTest {

    private static final double MILLIMETRE = 1e-3;

    /** The example of Karney's GeodSolve: JFK to LHR. */
    @Test
    void agreesWithAPublishedGeodesic() {
        LonLat jfk = new LonLat(-73.8, 40.6);
        LonLat lhr = new LonLat(-0.5, 51.6);

        Geodesic.Way way = Geodesic.inverse(jfk, lhr);
        LonLat arrived = Geodesic.direct(jfk, 51.198882845579824, 5551759.4003186841);

        assertThat(way.distance()).isCloseTo(5551759.4003186841, within(MILLIMETRE));
        assertThat(way.azimuth()).isCloseTo(51.198882845579824, within(1e-9));
        assertThat(arrived.lon()).isCloseTo(-0.5, within(1e-8));
        assertThat(arrived.lat()).isCloseTo(51.6, within(1e-8));
    }

    @Property
    void inverseUndoesDirect(
            @ForAll @DoubleRange(min = -180, max = 180) double lon,
            @ForAll @DoubleRange(min = -90, max = 90) double lat,
            @ForAll @DoubleRange(min = -180, max = 180) double azimuth,
            @ForAll @DoubleRange(min = 0.01, max = 15_000_000) double distance) {
        LonLat start = new LonLat(lon, lat);

        LonLat end = Geodesic.direct(start, azimuth, distance);

        assertThat(Geodesic.distance(start, end)).isCloseTo(distance, within(MILLIMETRE));
    }

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
    void aThousandMovesOverThePoleKeepTheWay() {
        MovingPoint point = new MovingPoint();
        point.place(10, 89.95);
        for (int i = 0; i < 10; i++) {
            boolean beyond = point.lon() < 0;
            point.move(0, beyond ? -1000 : 1000);
        }

        assertThat(point.lon()).isCloseTo(-170, within(1e-6));
        assertThat(Geodesic.distance(new LonLat(10, 89.95), new LonLat(point.lon(), point.lat())))
                .isCloseTo(10_000, within(MILLIMETRE));
    }

    @Test
    void longMovesAreLeftToTheGeodesic() {
        assertThat(error(5, 60, 300_000, -200_000)).isLessThan(MILLIMETRE);
    }

    private static double error(double lon, double lat, double east, double north) {
        MovingPoint point = new MovingPoint();
        point.place(lon, lat);
        point.move(east, north);
        LonLat exact = Geodesic.move(new LonLat(lon, lat), east, north);
        return Geodesic.distance(exact, new LonLat(point.lon(), point.lat()));
    }
}
