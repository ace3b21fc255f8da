package org.driftline.io.cf;

import org.junit.jupiter.api.Test;

import org.driftline.io.projection.Ellipsoid;
import org.driftline.io.projection.azimuthal.PolarStereographic;
import org.driftline.io.projection.mapping.ProjectedGrid;

import static org.assertj.core.api.Assertions.assertThat;

class FootprintTest {

    @Test
    void theCornersOfTheBoxAroundAGridOnAMapAreEmpty() {
        // Given: a square off Norway, turned by some 45 degrees against the meridians
        double[] x = {-1_900_000, -1_600_000, -1_300_000, -1_000_000, -700_000};
        double[] y = {-1_900_000, -1_600_000, -1_300_000, -1_000_000, -700_000};
        ProjectedGrid grid = new ProjectedGrid(PolarStereographic.trueAt(Ellipsoid.WGS84, 1, 58, 60), x, y);
        // When
        Footprint footprint = Footprint.of(grid);
        // Then
        double[] col = new double[1];
        double[] row = new double[1];
        int missed = 0;
        int empty = 0;
        for (double lon = grid.area().west(); lon <= grid.area().east(); lon += 0.37) {
            for (double lat = grid.area().south(); lat <= grid.area().north(); lat += 0.13) {
                grid.locate(new double[] {lon > 180 ? lon - 360 : lon}, new double[] {lat}, 0, 1, col, row);
                boolean there = !Double.isNaN(col[0]) && !Double.isNaN(row[0]);
                missed += there && !footprint.mayHold(lon, lat) ? 1 : 0;
                empty += footprint.mayHold(lon, lat) ? 0 : 1;
            }
        }
        assertThat(missed).isZero();
        assertThat(empty).isGreaterThan(1000);
        assertThat(footprint.isWholeBox()).isFalse();
        assertThat(Footprint.WHOLE_BOX.mayHold(3, 4)).isTrue();
    }
}
