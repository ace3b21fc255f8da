package org.driftline.io.projection.mapping;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.driftline.drift.field.HorizontalGrid;
import org.driftline.drift.geo.Area;
import org.driftline.drift.mesh.CurvilinearGrid;
import org.driftline.io.netcdf.Attribute;
import org.driftline.io.netcdf.Attributes;
import org.driftline.io.projection.MapProjection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Grids of nonsense end in an explanation or in no place at all, never in a loop or a crash. */
class OddMappingsTest {

    private static final List<String> KINDS = List.of(
            "albers_conical_equal_area",
            "azimuthal_equidistant",
            "geostationary",
            "lambert_azimuthal_equal_area",
            "lambert_conformal_conic",
            "lambert_cylindrical_equal_area",
            "mercator",
            "oblique_mercator",
            "orthographic",
            "polar_stereographic",
            "rotated_latitude_longitude",
            "sinusoidal",
            "stereographic",
            "transverse_mercator",
            "vertical_perspective",
            "no_such_kind");

    private static final List<String> NUMBERS = List.of(
            "standard_parallel",
            "longitude_of_central_meridian",
            "latitude_of_projection_origin",
            "longitude_of_projection_origin",
            "straight_vertical_longitude_from_pole",
            "perspective_point_height",
            "azimuth_of_central_line",
            "scale_factor_at_projection_origin",
            "scale_factor_at_central_meridian",
            "grid_north_pole_longitude",
            "grid_north_pole_latitude",
            "false_easting",
            "semi_major_axis",
            "inverse_flattening");

    private static final double[] ODD = {
        0, 1, -1, 45, 90, -90, 60, 180, 360, 1e-300, 1e300, 6.4e6, 298.25, 3.5e7, Double.NaN, Double.NEGATIVE_INFINITY
    };

    @Test
    void oddAttributes() {
        Random random = new Random(20_261_122);
        for (int i = 0; i < 4000; i++) {
            List<Attribute> attributes = new ArrayList<>();
            attributes.add(Attribute.text("grid_mapping_name", KINDS.get(random.nextInt(KINDS.size()))));
            for (String name : NUMBERS) {
                boolean earth = name.startsWith("semi") || name.startsWith("inverse");
                if (random.nextInt(earth ? 10 : 4) > 0 != earth) {
                    attributes.add(Attribute.doubles(name, ODD[random.nextInt(ODD.length)]));
                }
            }
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> use(new Attributes(attributes)));
        }
    }

    private static void use(Attributes attributes) {
        try {
            MapProjection projection = GridMapping.read(attributes).projection();
            double[] axis = {-2e6, -1e6, 0, 1e6, 2e6};
            ProjectedGrid grid = new ProjectedGrid(projection, axis, axis);
            sample(grid);
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).hasSizeGreaterThan(10);
        }
    }

    private static void sample(HorizontalGrid grid) {
        double[] lon = {0, 10, 179.9, -90, 0};
        double[] lat = {0, 60, -30, 89.99, -90};
        double[] col = new double[5];
        double[] row = new double[5];
        grid.locate(lon, lat, 0, 5, col, row);
        for (int i = 0; i < 5; i++) {
            assertThat(Double.isNaN(col[i]) || (col[i] >= 0 && col[i] <= grid.cols() - 1))
                    .isTrue();
            assertThat(Double.isNaN(row[i]) || (row[i] >= 0 && row[i] <= grid.rows() - 1))
                    .isTrue();
        }
        grid.rotate(lon, lat, 0, 5, new float[5], new float[5]);
        grid.window(grid.area());
        grid.window(new Area(-180, 180, 60, 90));
    }

    @Test
    void oddNodes() {
        Random random = new Random(20_261_122);
        for (int i = 0; i < 2000; i++) {
            int rows = 2 + random.nextInt(6);
            int cols = 2 + random.nextInt(6);
            double[] lon = new double[rows * cols];
            double[] lat = new double[rows * cols];
            int kind = random.nextInt(5);
            for (int k = 0; k < lon.length; k++) {
                // Cyclic, folded, scattered, all at one place, and rows that run around the pole.
                lon[k] = switch (kind) {
                    case 0 -> 120.0 * (k % cols);
                    case 1 -> Math.abs(k % cols - cols / 2);
                    case 2 -> 720 * random.nextDouble() - 360;
                    case 3 -> 7;
                    default -> 360.0 / (cols - 1) * (k % cols);
                };
                lat[k] = switch (kind) {
                    case 2 -> 180 * random.nextDouble() - 90;
                    case 3 -> -3;
                    default -> 90 - Math.floorDiv(k, cols) * 10.0 / rows;
                };
                lat[k] = random.nextInt(20) == 0 ? Double.NaN : lat[k];
            }
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                try {
                    sample(new CurvilinearGrid(rows, cols, lon, lat));
                } catch (IllegalArgumentException e) {
                    assertThat(e.getMessage()).contains("without a single whole cell");
                }
            });
        }
    }
}
