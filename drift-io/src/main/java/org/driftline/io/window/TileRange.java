package org.driftline.io.window;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.field.Window;

/** A block of tiles: rows and columns of tiles, the last included; empty if a last is before its first. */
record TileRange(int firstRow, int firstCol, int lastRow, int lastCol) {

    private static final TileRange NONE = new TileRange(0, 0, -1, -1);

    interface Visitor {
        void visit(int row, int col);
    }

    /** The tiles that a window touches. */
    static TileRange of(Window window) {
        return new TileRange(
                window.firstRow() / Tile.SIDE,
                window.firstCol() / Tile.SIDE,
                (window.firstRow() + window.rows() - 1) / Tile.SIDE,
                (window.firstCol() + window.cols() - 1) / Tile.SIDE);
    }

    /** The nodes of a tile of a grid. */
    static Window tile(int row, int col, int gridRows, int gridCols) {
        return new TileRange(row, col, row, col).window(gridRows, gridCols);
    }

    boolean isEmpty() {
        return lastRow < firstRow;
    }

    int count() {
        return Math.multiplyExact(lastRow - firstRow + 1, lastCol - firstCol + 1);
    }

    long bytes() {
        return 2L * Float.BYTES * Tile.SIDE * Tile.SIDE * (lastRow - firstRow + 1) * (lastCol - firstCol + 1);
    }

    int index(int row, int col) {
        return (row - firstRow) * (lastCol - firstCol + 1) + col - firstCol;
    }

    void forEach(Visitor visitor) {
        for (int row = firstRow; row <= lastRow; row++) {
            for (int col = firstCol; col <= lastCol; col++) {
                visitor.visit(row, col);
            }
        }
    }

    /** The smallest block with all tiles that are not there {@code [index]}. */
    TileRange missing(@Nullable Tile[] known) {
        TileRange missing = NONE;
        for (int row = firstRow; row <= lastRow; row++) {
            for (int col = firstCol; col <= lastCol; col++) {
                if (known[index(row, col)] == null) {
                    missing = missing.with(row, col);
                }
            }
        }
        return missing;
    }

    private TileRange with(int row, int col) {
        return isEmpty()
                ? new TileRange(row, col, row, col)
                : new TileRange(
                        Math.min(firstRow, row),
                        Math.min(firstCol, col),
                        Math.max(lastRow, row),
                        Math.max(lastCol, col));
    }

    /** All their nodes on a grid. */
    Window window(int gridRows, int gridCols) {
        int row = firstRow * Tile.SIDE;
        int col = firstCol * Tile.SIDE;
        return new Window(
                row,
                col,
                Math.min(gridRows, (lastRow + 1) * Tile.SIDE) - row,
                Math.min(gridCols, (lastCol + 1) * Tile.SIDE) - col);
    }
}
