package org.driftline.drift.mesh;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.driftline.drift.field.LatLonGrid;
import org.driftline.drift.field.Window;
import org.driftline.drift.geo.Area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class CurvilinearGridTest {

    private static final int ROWS = 60;
    private static final int COLS = 80;

    /** A grid of a degree that is evenly spaced on the sphere turned so that its origin comes to a place. */
    private static CurvilinearGrid turned(double lon, double lat) {
        double[] lons = new double[ROWS * COLS];
        double[] lats = new double[ROWS * COLS];
        for (int i = 0; i < lons.length; i++) {
            double[] place = place(lon, lat, i % COLS, i / COLS);
            lons[i] = place[0];
            lats[i] = place[1];
        }
        return new CurvilinearGrid(ROWS, COLS, lons, lats);
    }

    /** Where a column and a row are: a quarter of a degree apart, the middle at the place, slanted by 30 degrees. */
    private static double[] place(double lon, double lat, double col, double row) {
        double slant = Math.toRadians(30);
        double across = (col - (COLS - 1) / 2.0) / 4;
        double up = (row - (ROWS - 1) / 2.0) / 4;
        double east = Math.toRadians(across * Math.cos(slant) - up * Math.sin(slant));
        double north = Math.toRadians(across * Math.sin(slant) + up * Math.cos(slant));
        double phi = Math.toRadians(lat);
        double x = Math.cos(north) * Math.cos(east);
        double y = Math.cos(north) * Math.sin(east);
        double z = Math.sin(north);
        double outward = x * Math.cos(phi) - z * Math.sin(phi);
        double upward = x * Math.sin(phi) + z * Math.cos(phi);
        double found = lon + Math.toDegrees(Math.atan2(y, outward));
        return new double[] {found - 360 * Math.floor((found + 180) / 360), Math.toDegrees(Math.asin(upward))};
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "5, 60", "180, -17", "-170, 75", "30, 90", "100, -88", "-90, 84"})
    void everyPlaceIsFoundWhereverTheGridIs(double lon, double lat) {
        // Given
        CurvilinearGrid grid = turned(lon, lat);
        Random random = new Random(7);
        double[] lons = new double[2000];
        double[] lats = new double[2000];
        double[] cols = new double[2000];
        double[] rows = new double[2000];
        for (int i = 0; i < lons.length; i++) {
            cols[i] = random.nextDouble() * (COLS - 1);
            rows[i] = random.nextDouble() * (ROWS - 1);
            double[] place = place(lon, lat, cols[i], rows[i]);
            lons[i] = place[0];
            lats[i] = place[1];
        }
        // When
        double[] col = new double[2000];
        double[] row = new double[2000];
        grid.locate(lons, lats, 0, 2000, col, row);
        // Then: a bilinear cell of a quarter of a degree bends otherwise than the sphere, and may end a little before
        for (int i = 0; i < lons.length; i++) {
            boolean edge = Math.min(cols[i], rows[i]) < 0.1 || cols[i] > COLS - 1.1 || rows[i] > ROWS - 1.1;
            if (!edge || !Double.isNaN(col[i])) {
                assertThat(col[i]).as("column %d", i).isCloseTo(cols[i], within(0.02));
                assertThat(row[i]).as("row %d", i).isCloseTo(rows[i], within(0.02));
            }
            assertThat(grid.area().contains(lons[i], lats[i])).isTrue();
        }
    }

    @Test
    void nodesAreFoundExactlyAndPlacesOutsideAreNot() {
        // Given
        CurvilinearGrid grid = turned(5, 60);
        double[] node = place(5, 60, 17, 23);
        // When
        double[] col = new double[3];
        double[] row = new double[3];
        grid.locate(new double[] {node[0], 60, Double.NaN}, new double[] {node[1], 60, 60}, 0, 3, col, row);
        // Then
        assertThat(col[0]).isCloseTo(17, within(1e-9));
        assertThat(row[0]).isCloseTo(23, within(1e-9));
        assertThat(col[1]).isNaN();
        assertThat(col[2]).isNaN();
    }

    @Test
    void aGridOfMeridiansAndParallelsIsLikeOneGivenByTheirValues() {
        // Given: across the dateline, from north to south, by either convention of longitudes
        double[] lons = {170, 172, 175, 179, 183};
        double[] lats = {10, 9, 7, 4};
        double[] lon = IntStream.range(0, 20)
                .mapToDouble(i -> i < 10 ? lons[i % 5] : lons[i % 5] - 360)
                .toArray();
        double[] lat = IntStream.range(0, 20).mapToDouble(i -> lats[i / 5]).toArray();
        CurvilinearGrid one = new CurvilinearGrid(4, 5, lon, lat);
        LatLonGrid other = new LatLonGrid(lons, lats);
        double[] places = {170, 171, 177.3, -179.9, -177.1};
        double[] heights = {10, 9.5, 6.1, 4.1, 8};
        // When
        double[][] found = new double[4][5];
        one.locate(places, heights, 0, 5, found[0], found[1]);
        other.locate(places, heights, 0, 5, found[2], found[3]);
        // Then
        assertThat(found[0]).containsExactly(found[2], within(1e-9));
        assertThat(found[1]).containsExactly(found[3], within(1e-9));
        assertThat(one.area().west()).isCloseTo(170, within(0.1));
        assertThat(one.area().east()).isCloseTo(183.1, within(0.1));
    }

    @Test
    void aWindowHoldsEveryNodeThatAPlaceInItNeeds() {
        // Given
        CurvilinearGrid grid = turned(180, 60);
        Area area = new Area(179, 181.5, 59, 60);
        // When
        Window window = grid.window(area).orElseThrow();
        // Then
        assertThat(window.rows()).isLessThan(20);
        assertThat(window.cols()).isLessThan(35);
        for (double lon = 179; lon <= 181.5; lon += 0.25) {
            for (double lat = 59; lat <= 60; lat += 0.125) {
                double[] col = new double[1];
                double[] row = new double[1];
                grid.locate(new double[] {lon > 180 ? lon - 360 : lon}, new double[] {lat}, 0, 1, col, row);
                assertThat(window.contains(new Window((int) row[0], (int) col[0], 2, 2)))
                        .isTrue();
            }
        }
        assertThat(grid.window(new Area(0, 10, 0, 10))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, 60", "180, -17", "30, 90", "0, 87"})
    void componentsTurnToEastAndNorth(double lon, double lat) {
        // Given: a place, and where a way along the rows' axis from it leads
        CurvilinearGrid grid = turned(lon, lat);
        for (double at = 5; at < ROWS - 6; at += 3.7) {
            double[] here = place(lon, lat, at, at);
            double[] ahead = place(lon, lat, at + 0.01, at);
            double degrees = ahead[0] - here[0];
            degrees -= 360 * Math.rint(degrees / 360);
            double east = degrees * Math.cos(Math.toRadians(here[1]));
            double north = ahead[1] - here[1];
            double length = Math.hypot(east, north);
            float[] u = {1, 0};
            float[] v = {0, 1};
            // When
            grid.rotate(new double[] {here[0], here[0]}, new double[] {here[1], here[1]}, 0, 2, u, v);
            // Then: to 0.4 degrees, as directions on the sphere and on the ellipsoid differ by 0.2
            assertThat((double) u[0]).isCloseTo(east / length, within(7e-3));
            assertThat((double) v[0]).isCloseTo(north / length, within(7e-3));
            assertThat(u[1]).isCloseTo(-v[0], within(1e-6f));
            assertThat(v[1]).isCloseTo(u[0], within(1e-6f));
        }
    }

    @Test
    void turningAtTheNodesIsUndoneByTurningBack() throws java.io.IOException {
        // Given: a wind of 3 m/s to the east and 4 m/s to the north everywhere
        CurvilinearGrid grid = turned(5, 60);
        TurnedSource source = new TurnedSource(
                (time, window, u, v) -> {
                    java.util.Arrays.fill(u, 3);
                    java.util.Arrays.fill(v, 4);
                },
                grid);
        Window window = new Window(20, 30, 1, 1);
        float[] u = new float[1];
        float[] v = new float[1];
        double[] node = place(5, 60, 30, 20);
        // When
        source.read(0, window, u, v);
        float along = u[0];
        grid.rotate(new double[] {node[0]}, new double[] {node[1]}, 0, 1, u, v);
        // Then
        assertThat(along).isNotCloseTo(3, within(0.1f));
        assertThat(u[0]).isCloseTo(3, within(1e-5f));
        assertThat(v[0]).isCloseTo(4, within(1e-5f));
    }

    @Test
    void cellsWithANodeThatIsNowhereAreHoles() {
        // Given
        double[] lon = {0, 1, 2, 0, Double.NaN, 2, 0, 1, 2, 0, 1, 2};
        double[] lat = {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3};
        CurvilinearGrid grid = new CurvilinearGrid(4, 3, lon, lat);
        // When
        double[] col = new double[2];
        double[] row = new double[2];
        grid.locate(new double[] {0.5, 0.5}, new double[] {0.5, 2.5}, 0, 2, col, row);
        // Then
        assertThat(col).containsExactly(Double.NaN, 0.5);
        assertThat(row[1]).isCloseTo(2.5, within(1e-12));
    }

    @Test
    void whatIsNoGridIsRefused() {
        assertThatThrownBy(() -> new CurvilinearGrid(1, 3, new double[3], new double[3]))
                .hasMessageContaining("2 rows and columns");
        assertThatThrownBy(() -> new CurvilinearGrid(2, 2, new double[4], new double[] {0, 95, 1, 2}))
                .hasMessageContaining("latitude 95");
        assertThatThrownBy(() -> new CurvilinearGrid(2, 2, new double[] {0, 0, 180, 180}, new double[4]))
                .hasMessageContaining("without a single whole cell");
        assertThatThrownBy(() -> new CurvilinearGrid(2, 2, new double[3], new double[4]))
                .hasMessageContaining("for 4 nodes");
    }

    @Test
    void allNodesAtOnePlaceEndInNoEndlessSearch() {
        CurvilinearGrid grid = new CurvilinearGrid(3, 3, new double[9], new double[9]);
        double[] col = new double[1];
        double[] row = new double[1];

        grid.locate(new double[] {0}, new double[] {0}, 0, 1, col, row);
        assertThat(col[0]).isNaN();
    }
}
