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
}
