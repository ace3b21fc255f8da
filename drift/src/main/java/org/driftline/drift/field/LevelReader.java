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
        Level level = new Level(timeIndex, window);
        try {
            readColumns(level);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " at time level " + timeIndex, e);
        }
        clean(level.u());
        clean(level.v());
        MissingCells.fill(level.u(), window.rows(), window.cols());
        MissingCells.fill(level.v(), window.rows(), window.cols());
        return level;
    }

    private void readColumns(Level level) throws IOException {
        Window whole = level.window();
        if (whole.firstCol() + whole.cols() <= gridCols) {
            source.read(level.timeIndex(), whole, level.u(), level.v());
            return;
        }
        int done = 0;
        while (done < whole.cols()) {
            int firstCol = (whole.firstCol() + done) % gridCols;
            int cols = Math.min(gridCols - firstCol, whole.cols() - done);
            readPart(level, new Window(whole.firstRow(), firstCol, whole.rows(), cols), done);
            done += cols;
        }
    }

    private void readPart(Level level, Window part, int targetCol) throws IOException {
        float[] u = new float[part.nodes()];
        float[] v = new float[part.nodes()];
        source.read(level.timeIndex(), part, u, v);
        for (int row = 0; row < part.rows(); row++) {
            int target = row * level.window().cols() + targetCol;
            System.arraycopy(u, row * part.cols(), level.u(), target, part.cols());
            System.arraycopy(v, row * part.cols(), level.v(), target, part.cols());
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

    /** Both components of one time level in a window, {@code [row][col]}. */
    static final class Level {

        private final int timeIndex;
        private final Window window;
        private final float[] u;
        private final float[] v;

        Level(int timeIndex, Window window) {
            this.timeIndex = timeIndex;
            this.window = window;
            u = new float[window.nodes()];
            v = new float[window.nodes()];
        }

        int timeIndex() {
            return timeIndex;
        }

        Window window() {
            return window;
        }

        float[] u() {
            return u;
        }

        float[] v() {
            return v;
        }
    }
}
