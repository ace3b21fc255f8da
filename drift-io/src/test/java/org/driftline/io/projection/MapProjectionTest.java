package org.driftline.io.projection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.driftline.drift.field.Window;
import org.driftline.drift.geo.Area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** Expected numbers: Snyder (1987), Map Projections, a Working Manual, appendix A. */
class MapProjectionTest {

    private static final Ellipsoid CLARKE_1866 = new Ellipsoid(6_378_206.4, 1 / 294.978698214);
    private static final Ellipsoid INTERNATIONAL = new Ellipsoid(6_378_388, 1 / 297.0);
    private static final Ellipsoid SPHERE = new Ellipsoid(6_371_000, 0);

    @Test
    void lambertConformalConic() {
        expect(new LambertConformal(CLARKE_1866, -96, 23, 33, 45), new double[] {-75, 35}, 1_894_410.9, 1_564_649.5);
    }

    @Test
    void polarStereographicOfTheSouth() {
        expect(
                PolarStereographic.trueAt(INTERNATIONAL, -1, -100, -71),
                new double[] {150, -75},
                -1_540_033.6,
                -560_526.4);
    }

    @Test
    void mercator() {
        expect(new Mercator(CLARKE_1866, -180, 1), new double[] {-75, 35}, 11_688_673.7, 4_139_145.6);
    }

    @Test
    void rotatedPole() {
        RotatedPole pole = new RotatedPole(-162, 39.25, 0);
        expect(pole, new double[] {18, 50.75}, 0, 0);
        double[] place = new double[2];
        pole.inverse(0, 39.25, place);
        assertThat(place[1]).as("the true pole").isCloseTo(90, within(1e-6));
    }

    private static void expect(MapProjection projection, double[] lonLat, double x, double y) {
        double[] xy = new double[2];
        projection.forward(lonLat[0], lonLat[1], xy);
        assertThat(xy[0]).isCloseTo(x, within(0.1));
        assertThat(xy[1]).isCloseTo(y, within(0.1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-170, -60, 0, 10.5, 75, 179})
    void thereAndBack(double lon) {
        MapProjection[] all = {
            new LambertConformal(Ellipsoid.WGS84, 15, 63, 60, 66),
            PolarStereographic.trueAt(SPHERE, 1, 58, 60),
            PolarStereographic.scaledBy(Ellipsoid.WGS84, -1, 0, 0.97),
            new Mercator(Ellipsoid.WGS84, 10, 0.8),
            new RotatedPole(-40, 22, 10)
        };
        double[] xy = new double[2];
        double[] back = new double[2];
        for (MapProjection projection : all) {
            for (double lat = -80; lat <= 85; lat += 15) {
                projection.forward(lon, lat, xy);
                projection.inverse(xy[0], xy[1], back);

                assertThat(back[1]).as(projection.describe()).isCloseTo(lat, within(1e-9));
                assertThat(Math.cos(Math.toRadians(back[0] - lon))).isCloseTo(1, within(1e-12));
            }
        }
    }

    @Test
    void componentsTurnByTheConvergenceOfTheMeridians() {
        LambertConformal cone = new LambertConformal(SPHERE, 15, 63, 63, 63);
        ProjectedGrid grid =
                new ProjectedGrid(cone, new double[] {-700_000, 0, 700_000}, new double[] {-700_000, 0, 700_000}, true);
        float[] u = {0};
        float[] v = {1};

        grid.rotate(new double[] {5}, new double[] {62}, 0, 1, u, v);

        // On the sphere the angle is n times the distance from the central meridian.
        double angle = Math.toRadians(-10) * Math.sin(Math.toRadians(63));
        assertThat(u[0]).isCloseTo((float) Math.sin(angle), within(1e-3f));
        assertThat(v[0]).isCloseTo((float) Math.cos(angle), within(1e-3f));
    }

    @Test
    void aGridAroundThePoleKnowsItsAreaAndWindows() {
        double[] axis = new double[101];
        for (int i = 0; i < axis.length; i++) {
            axis[i] = -1_000_000 + 20_000 * i;
        }
        ProjectedGrid grid = new ProjectedGrid(PolarStereographic.trueAt(SPHERE, 1, 0, 60), axis, axis, false);

        assertThat(grid.area().north()).isEqualTo(90);
        assertThat(grid.area().east() - grid.area().west()).isEqualTo(360);
        Window window = grid.window(new Area(-180, 180, 89, 90)).orElseThrow();
        assertThat(window.contains(new Window(45, 45, 11, 11))).isTrue();
        assertThat(window.rows()).isLessThan(40);
        assertThat(grid.window(new Area(10, 11, 50, 51))).isEmpty();
    }

    @Test
    void unevenAxesAreRefused() {
        assertThatThrownBy(() -> new ProjectedGrid(
                        new Mercator(SPHERE, 0, 1), new double[] {0, 1, 3}, new double[] {0, 1}, false))
                .hasMessageContaining("not evenly spaced");
    }
}
