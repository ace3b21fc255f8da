package org.driftline.io.projection.mapping;

import org.junit.jupiter.api.Test;

import org.driftline.drift.field.Window;
import org.driftline.drift.geo.Area;
import org.driftline.io.projection.Ellipsoid;
import org.driftline.io.projection.LambertConformal;
import org.driftline.io.projection.Mercator;
import org.driftline.io.projection.azimuthal.Geostationary;
import org.driftline.io.projection.azimuthal.PolarStereographic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class ProjectedGridTest {

    private static final Ellipsoid SPHERE = new Ellipsoid(6_371_000, 0);

    @Test
    void componentsTurnByTheConvergenceOfTheMeridians() {
        LambertConformal cone = new LambertConformal(SPHERE, 15, 63, 63, 63);
        ProjectedGrid grid =
                new ProjectedGrid(cone, new double[] {-700_000, 0, 700_000}, new double[] {-700_000, 0, 700_000});
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
        ProjectedGrid grid = new ProjectedGrid(PolarStereographic.trueAt(SPHERE, 1, 0, 60), axis, axis);

        assertThat(grid.area().north()).isEqualTo(90);
        assertThat(grid.area().east() - grid.area().west()).isEqualTo(360);
        Window window = grid.window(new Area(-180, 180, 89, 90)).orElseThrow();
        assertThat(window.contains(new Window(45, 45, 11, 11))).isTrue();
        assertThat(window.rows()).isLessThan(40);
        assertThat(grid.window(new Area(10, 11, 50, 51))).isEmpty();
    }

    @Test
    void unevenAxesAreRefused() {
        assertThatThrownBy(() ->
                        new ProjectedGrid(new Mercator(SPHERE, 0, 1), new double[] {0, 1, 3}, new double[] {0, 1}))
                .hasMessageContaining("not evenly spaced");
    }

    @Test
    void aCylinderMayBeginAnywhereOnItsEquator() {
        // Given: the Pacific, on a map with its middle in Greenwich
        double degree = Math.toRadians(1) * 6_371_000;
        double[] x = {150 * degree, 170 * degree, 190 * degree, 210 * degree};
        ProjectedGrid grid = new ProjectedGrid(new Mercator(SPHERE, 0, 1), x, new double[] {0, 1_000_000});
        // When
        double[] col = new double[3];
        double[] row = new double[3];
        grid.locate(new double[] {160, -170, -140}, new double[] {1, 1, 1}, 0, 3, col, row);
        // Then
        assertThat(col[0]).isCloseTo(0.5, within(1e-9));
        assertThat(col[1]).isCloseTo(2, within(1e-9));
        assertThat(col[2]).isNaN();
        assertThat(grid.area().west()).isCloseTo(150, within(1e-9));
        assertThat(grid.area().east()).isCloseTo(210, within(1e-9));
    }

    @Test
    void aViewOfTheWholeEarthHasCornersThatAreNotOnIt() {
        // Given
        double[] axis = new double[91];
        for (int i = 0; i < axis.length; i++) {
            axis[i] = -5_600_000 + i * 11_200_000 / 90.0;
        }
        ProjectedGrid grid = new ProjectedGrid(new Geostationary(Ellipsoid.WGS84, 0, 35_786_400, false), axis, axis);
        // When
        double[] col = new double[3];
        double[] row = new double[3];
        grid.locate(new double[] {0, 10, 120}, new double[] {0, 45, 0}, 0, 3, col, row);
        // Then
        assertThat(grid.area().west()).isBetween(-90.0, -60.0);
        assertThat(grid.area().north()).isBetween(60.0, 90.0);
        assertThat(col[0]).isCloseTo(45, within(1e-9));
        assertThat(row[1]).isGreaterThan(60);
        assertThat(col[2]).as("on the other side").isNaN();
        assertThat(grid.window(new Area(-5, 5, 40, 50))).isPresent();
    }

    @Test
    void aGridBesideTheEarthIsRefused() {
        assertThatThrownBy(() -> new ProjectedGrid(
                        new Geostationary(Ellipsoid.WGS84, 0, 35_786_400, false),
                        new double[] {5.9e6, 6e6},
                        new double[] {5.9e6, 6e6}))
                .hasMessageContaining("no node of the grid is on the Earth");
    }
}
