package org.driftline.drift.field;

import java.util.Arrays;

import org.driftline.drift.field.LevelReader.Level;

/**
 * Two neighbouring time levels of a window, interleaved: the four numbers of a node lie side by side in memory as
 * {@code [node][earlier u, earlier v, later u, later v]}.
 */
final class Slab {

    private final Level later;
    private final int timeIndex;
    private final Window window;
    private final float[] numbers;

    Slab(Level earlier, Level later) {
        this.later = later;
        timeIndex = earlier.timeIndex();
        window = earlier.window();
        numbers = new float[4 * window.nodes()];
        for (int node = 0; node < window.nodes(); node++) {
            numbers[4 * node] = earlier.u()[node];
            numbers[4 * node + 1] = earlier.v()[node];
            numbers[4 * node + 2] = later.u()[node];
            numbers[4 * node + 3] = later.v()[node];
        }
    }

    int timeIndex() {
        return timeIndex;
    }

    Window window() {
        return window;
    }

    Level later() {
        return later;
    }

    /** The field at an instant, {@code weight} of the way from the earlier level to the later. */
    VectorField.Frame frame(HorizontalGrid grid, double weight) {
        // Exactly at one level the other does not matter, not even where it is missing.
        return weight == 0 || weight == 1
                ? new AtLevel(grid, weight == 0 ? 0 : 2)
                : new BetweenLevels(grid, (float) weight);
    }

    /** A frame without any number. */
    static VectorField.Frame nothing() {
        return (lon, lat, from, to, u, v) -> {
            Arrays.fill(u, from, to, Float.NaN);
            Arrays.fill(v, from, to, Float.NaN);
        };
    }

    /** Columns and rows of the places being sampled; each thread reuses its own, so that sampling allocates nothing. */
    private static final class Places {

        private static final ThreadLocal<Places> OF_THREAD = ThreadLocal.withInitial(Places::new);

        private double[] col = new double[0];
        private double[] row = new double[0];

        static Places ofThread(int size) {
            Places places = OF_THREAD.get();
            if (places.col.length < size) {
                places.col = new double[size];
                places.row = new double[size];
            }
            return places;
        }
    }

    /** Bilinear in space. A missing number makes the sum NaN, even where its weight is 0. */
    private abstract class SlabFrame implements VectorField.Frame {

        private final HorizontalGrid grid;
        private final int wrapCols;

        SlabFrame(HorizontalGrid grid) {
            this.grid = grid;
            wrapCols = grid.wraps() ? grid.cols() : 0;
        }

        @Override
        public final void sample(double[] lon, double[] lat, int from, int to, float[] u, float[] v) {
            Places places = Places.ofThread(to - from);
            grid.locate(lon, lat, from, to, places.col, places.row);
            for (int i = from; i < to; i++) {
                double col = places.col[i - from] - window.firstCol();
                col += col < 0 ? wrapCols : 0;
                double row = places.row[i - from] - window.firstRow();
                if (col >= 0 && col <= window.cols() - 1 && row >= 0 && row <= window.rows() - 1) {
                    interpolate(col, row, i, u, v);
                } else {
                    u[i] = Float.NaN;
                    v[i] = Float.NaN;
                }
            }
            if (grid.rotated()) {
                grid.rotate(lon, lat, from, to, u, v);
            }
        }

        /** Finds the vector of particle {@code i} at a column and a row of the window. */
        @SuppressWarnings("ParameterNumber") // the inside of a kernel
        abstract void interpolate(double col, double row, int i, float[] u, float[] v);
    }

    private final class BetweenLevels extends SlabFrame {

        private final float late;

        BetweenLevels(HorizontalGrid grid, float weight) {
            super(grid);
            late = weight;
        }

        @Override
        void interpolate(double col, double row, int i, float[] u, float[] v) {
            int c = Math.min((int) col, window.cols() - 2);
            int r = Math.min((int) row, window.rows() - 2);
            float x = (float) (col - c);
            float y = (float) (row - r);
            float wa0 = (1 - x) * (1 - y);
            float wa1 = x * (1 - y);
            float wb0 = (1 - x) * y;
            float wb1 = x * y;
            float[] n = numbers;
            int a = 4 * (r * window.cols() + c);
            int b = a + 4 * window.cols();
            float u0 = wa0 * n[a] + wa1 * n[a + 4] + wb0 * n[b] + wb1 * n[b + 4];
            float v0 = wa0 * n[a + 1] + wa1 * n[a + 5] + wb0 * n[b + 1] + wb1 * n[b + 5];
            float u1 = wa0 * n[a + 2] + wa1 * n[a + 6] + wb0 * n[b + 2] + wb1 * n[b + 6];
            float v1 = wa0 * n[a + 3] + wa1 * n[a + 7] + wb0 * n[b + 3] + wb1 * n[b + 7];
            float uHere = u0 + late * (u1 - u0);
            float vHere = v0 + late * (v1 - v0);
            boolean whole = !Float.isNaN(uHere) && !Float.isNaN(vHere);
            u[i] = whole ? uHere : Float.NaN;
            v[i] = whole ? vHere : Float.NaN;
        }
    }

    private final class AtLevel extends SlabFrame {

        private final int level;

        AtLevel(HorizontalGrid grid, int level) {
            super(grid);
            this.level = level;
        }

        @Override
        void interpolate(double col, double row, int i, float[] u, float[] v) {
            int c = Math.min((int) col, window.cols() - 2);
            int r = Math.min((int) row, window.rows() - 2);
            float x = (float) (col - c);
            float y = (float) (row - r);
            float wa0 = (1 - x) * (1 - y);
            float wa1 = x * (1 - y);
            float wb0 = (1 - x) * y;
            float wb1 = x * y;
            float[] n = numbers;
            int a = 4 * (r * window.cols() + c) + level;
            int b = a + 4 * window.cols();
            float uHere = wa0 * n[a] + wa1 * n[a + 4] + wb0 * n[b] + wb1 * n[b + 4];
            float vHere = wa0 * n[a + 1] + wa1 * n[a + 5] + wb0 * n[b + 1] + wb1 * n[b + 5];
            boolean whole = !Float.isNaN(uHere) && !Float.isNaN(vHere);
            u[i] = whole ? uHere : Float.NaN;
            v[i] = whole ? vHere : Float.NaN;
        }
    }
}
