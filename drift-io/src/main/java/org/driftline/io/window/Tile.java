package org.driftline.io.window;

import org.driftline.drift.field.Window;

/** A square of a grid at one time level, cut at the grid's edges; both components {@code [row][col]} (m/s). */
final class Tile {
    /** Nodes along its sides. */
    static final int SIDE = 32;

    private static final int OVERHEAD = 160; // its place in the cache (bytes)

    private final Window window;
    private final float[] u;
    private final float[] v;

    private Tile(Window window) {
        this.window = window;
        this.u = new float[window.nodes()];
        this.v = new float[window.nodes()];
    }

    /** A piece of a window that was read. */
    static Tile cut(Window window, Window from, float[] u, float[] v) {
        Tile tile = new Tile(window);
        int first = (window.firstRow() - from.firstRow()) * from.cols() + window.firstCol() - from.firstCol();
        for (int row = 0; row < window.rows(); row++) {
            System.arraycopy(u, first + row * from.cols(), tile.u, row * window.cols(), window.cols());
            System.arraycopy(v, first + row * from.cols(), tile.v, row * window.cols(), window.cols());
        }
        return tile;
    }

    /** Puts what it has of a window where it belongs. */
    void put(Window into, float[] intoU, float[] intoV) {
        int firstRow = Math.max(window.firstRow(), into.firstRow());
        int endRow = Math.min(window.firstRow() + window.rows(), into.firstRow() + into.rows());
        int firstCol = Math.max(window.firstCol(), into.firstCol());
        int cols = Math.min(window.firstCol() + window.cols(), into.firstCol() + into.cols()) - firstCol;
        for (int row = firstRow; row < endRow; row++) {
            int from = (row - window.firstRow()) * window.cols() + firstCol - window.firstCol();
            int to = (row - into.firstRow()) * into.cols() + firstCol - into.firstCol();
            System.arraycopy(u, from, intoU, to, cols);
            System.arraycopy(v, from, intoV, to, cols);
        }
    }

    long bytes() {
        return 2L * Float.BYTES * u.length + OVERHEAD;
    }
}
