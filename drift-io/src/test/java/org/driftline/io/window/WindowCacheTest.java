package org.driftline.io.window;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.driftline.drift.field.HorizontalGrid;
import org.driftline.drift.field.LatLonGrid;
import org.driftline.drift.field.SliceSource;
import org.driftline.drift.field.Window;

import static org.assertj.core.api.Assertions.assertThat;

class WindowCacheTest {
    private static final int ROWS = 75;
    private static final int COLS = 130;
    private static final HorizontalGrid GRID = new LatLonGrid(axis(COLS), axis(ROWS));

    private final List<Window> reads = new ArrayList<>();

    @Test
    void everyWindowHasTheNumbersOfTheSource() throws IOException {
        SliceSource cached = new WindowCache(1 << 20).of("a").over(this::read, GRID);
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            int row = random.nextInt(ROWS);
            int col = random.nextInt(COLS);
            Window window = new Window(row, col, 1 + random.nextInt(ROWS - row), 1 + random.nextInt(COLS - col));
            assertSame(cached, random.nextInt(3), window);
        }
        assertThat(reads).hasSizeLessThan(3 * 15);
    }

    @Test
    void anotherRunReadsNothingAgain() throws IOException {
        WindowCache cache = new WindowCache(1 << 20);
        assertSame(cache.of("a").over(this::read, GRID), 0, new Window(20, 40, 30, 30));
        int before = reads.size();

        assertSame(cache.of("a").over(this::read, GRID), 0, new Window(25, 45, 25, 25));

        assertThat(before).isEqualTo(1);
        assertThat(reads).hasSize(1);
        assertThat(cache.use().found()).isPositive();
        assertThat(cache.use().held()).isBetween(4L * 2 * 4 * 32 * 32, 5L * 2 * 4 * 32 * 32);
    }

    @Test
    void anotherFieldAndAnotherTimeAreNotMixedUp() throws IOException {
        WindowCache cache = new WindowCache(1 << 20);
        Window window = new Window(0, 0, 5, 5);
        float[] u = new float[25];
        cache.of("a").over(this::read, GRID).read(0, window, u, new float[25]);
        cache.of("b")
                .over((time, from, intoU, intoV) -> Arrays.fill(intoU, -1), GRID)
                .read(0, window, u, new float[25]);
        assertThat(u).containsOnly(-1);
        assertSame(cache.of("a").over(this::read, GRID), 1, window);
    }

    @Test
    void itKeepsNoMoreThanItMay() throws IOException {
        WindowCache cache = new WindowCache(20_000);
        SliceSource cached = cache.of("a").over(this::read, GRID);
        for (int time = 0; time < 10; time++) {
            assertSame(cached, time, new Window(0, 0, 10, 10));
            assertThat(cache.use().held()).isLessThanOrEqualTo(20_000);
        }
        assertSame(cached, 0, new Window(0, 0, ROWS, COLS));
        assertThat(cache.use().held()).isLessThanOrEqualTo(20_000);
    }

    private void assertSame(SliceSource cached, int time, Window window) throws IOException {
        float[] u = new float[window.nodes()];
        float[] v = new float[window.nodes()];
        float[] expectedU = new float[window.nodes()];
        float[] expectedV = new float[window.nodes()];
        cached.read(time, window, u, v);
        fill(time, window, expectedU, expectedV);
        assertThat(u).isEqualTo(expectedU);
        assertThat(v).isEqualTo(expectedV);
    }

    private void read(int time, Window window, float[] u, float[] v) {
        reads.add(window);
        fill(time, window, u, v);
    }

    private static void fill(int time, Window window, float[] u, float[] v) {
        for (int i = 0; i < window.nodes(); i++) {
            int row = window.firstRow() + Math.floorDiv(i, window.cols());
            int col = window.firstCol() + i % window.cols();
            u[i] = 1_000_000 * time + 1000 * row + col;
            v[i] = -u[i];
        }
    }

    private static double[] axis(int nodes) {
        double[] axis = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            axis[i] = 0.1 * i;
        }
        return axis;
    }
}
