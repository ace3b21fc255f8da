package org.driftline.commander.route;

import org.junit.jupiter.api.Test;

import org.driftline.drift.geo.LonLat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Lengths by hand: a degree of the equator is 111,319.491 m, the first degree of a meridian 110,574.389 m (WGS84). */
class LineTest {
    private static final double EQUATOR_DEGREE = 111_319.491;
    private static final double MERIDIAN_DEGREE = 110_574.389;

    @Test
    void placesAreMeasuredAlongAndAcross() {
        Line equator = new Line(at(0, 0), at(1, 0));

        Line.Offset left = equator.offset(at(0.5, 0.1));

        assertThat(equator.length()).isCloseTo(EQUATOR_DEGREE, within(0.01));
        assertThat(left.along()).isCloseTo(EQUATOR_DEGREE / 2, within(1.0));
        assertThat(left.across()).isCloseTo(-MERIDIAN_DEGREE / 10, within(0.006 * MERIDIAN_DEGREE / 10));
        assertThat(equator.offset(at(-0.5, 0)).along()).isNegative();
        assertThat(equator.offset(at(2, -0.01)).across()).isPositive();
        assertThat(equator.offset(at(0, 0))).isEqualTo(new Line.Offset(0, 0));
    }

    @Test
    void theDatelineIsNoBorder() {
        Line line = new Line(at(179.5, 0), at(-179.5, 0));

        assertThat(line.length()).isCloseTo(EQUATOR_DEGREE, within(0.01));
        assertThat(line.offset(at(180, 0)).along()).isCloseTo(EQUATOR_DEGREE / 2, within(1.0));
        assertThat(line.offset(at(-180, 0)).across()).isCloseTo(0, within(0.001));
    }

    @Test
    void thePoleIsNoBorder() {
        Line across = new Line(at(0, 89.5), at(180, 89.5));

        assertThat(across.length()).isCloseTo(2 * 55_846.9, within(1.0));
        assertThat(across.offset(at(0, 90)).across()).isCloseTo(0, within(0.001));
        assertThat(across.offset(at(0, 90)).along()).isCloseTo(55_846.9, within(1.0));
        assertThat(across.offset(at(90, 89.9)).across()).isCloseTo(11_169.4, within(70.0));
    }

    @Test
    void oppositePlacesAreHalfAWorldApart() {
        assertThat(Line.distance(at(0, 0), at(180, 0.1))).isCloseTo(20_003_000, within(30_000.0));
    }

    private static LonLat at(double lon, double lat) {
        return new LonLat(lon, lat);
    }
}
