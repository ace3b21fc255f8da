package org.driftline.drift.field;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads one time level of a window, across the seam of the grid where need be, cleans it and fills missing cells. */
final class LevelReader {

    private final String name;
    private final Quantity quantity;
    private final int gridCols;
    private final SliceSource source;

    LevelReader(String name, Quantity quantity, int gridCols, SliceSource source) {
        this.name = name;
        this.quantity = quantity;
        this.gridCols = gridCols;
        this.source = source;
    }

    Level read(int timeIndex, Window window) {
        float[] u = new float[window.nodes()];
        float[] v = new float[window.nodes()];
        try {
            readColumns(timeIndex, window, u, v);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " at time level " + timeIndex, e);
        }
        clean(u);
        clean(v);
        MissingCells.fill(u, window.rows(), window.cols());
        MissingCells.fill(v, window.rows(), window.cols());
        return new Level(timeIndex, window, u, v);
    }

    private void readColumns(int timeIndex, Window whole, float[] u, float[] v) throws IOException {
        if (whole.firstCol() + whole.cols() <= gridCols) {
            source.read(timeIndex, whole, u, v);
            return;
        }
        int done = 0;
        while (done < whole.cols()) {
            int firstCol = (whole.firstCol() + done) % gridCols;
            int cols = Math.min(gridCols - firstCol, whole.cols() - done);
            Window part = new Window(whole.firstRow(), firstCol, whole.rows(), cols);
            float[] partU = new float[part.nodes()];
            float[] partV = new float[part.nodes()];
            source.read(timeIndex, part, partU, partV);
            for (int row = 0; row < part.rows(); row++) {
                int target = row * whole.cols() + done;
                System.arraycopy(partU, row * cols, u, target, cols);
                System.arraycopy(partV, row * cols, v, target, cols);
            }
            done += cols;
        }
    }

    private void clean(float[] component) {
        float largest = quantity.largestComponent();
        for (int i = 0; i < component.length; i++) {
            if (!(Math.abs(component[i]) <= largest)) {
                component[i] = Float.NaN;
            }
        }
    }

    /** One time level in a window. */
    static final class Level {

        private final int timeIndex;
        private final Window window;
        private final float[] vectors;

        private Level(int timeIndex, Window window, float[] u, float[] v) {
            this.timeIndex = timeIndex;
            this.window = window;
            vectors = new float[2 * window.nodes()];
            for (int node = 0; node < u.length; node++) {
                vectors[2 * node] = u[node];
                vectors[2 * node + 1] = v[node];
            }
        }

        int timeIndex() {
            return timeIndex;
        }

        Window window() {
            return window;
        }

        /** {@code [row][col][u, v]}, both components side by side in memory (m/s). */
        float[] vectors() {
            return vectors;
        }
    }
}
