package org.driftline.drift.field;

/** A block of nodes of a grid: {@code rows} from {@code firstRow} on, {@code cols} from {@code firstCol} on. */
public record Window(int firstRow, int firstCol, int rows, int cols) {

    /** @throws IllegalArgumentException if an index is negative or the block is empty */
    public Window {
        if (firstRow < 0 || firstCol < 0 || rows < 1 || cols < 1) {
            throw new IllegalArgumentException(
                    "not a window: rows %d+%d, columns %d+%d".formatted(firstRow, rows, firstCol, cols));
        }
    }

    /** How many nodes the block has. */
    public int nodes() {
        return Math.multiplyExact(rows, cols);
    }

    /** Whether every node of another block is in this one. */
    public boolean contains(Window other) {
        return other.firstRow >= firstRow
                && other.firstCol >= firstCol
                && other.firstRow + other.rows <= firstRow + rows
                && other.firstCol + other.cols <= firstCol + cols;
    }
}
