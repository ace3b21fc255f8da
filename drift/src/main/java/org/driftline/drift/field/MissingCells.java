package org.driftline.drift.field;

import java.util.Arrays;

/**
 * Carries numbers from sea cells onto the land cells around them, so that a particle close to the shore still has a
 * current: up to ten times each missing cell takes the largest number among its eight neighbours.
 *
 * <p>That is OpenDrift's rule (signed maximum, each component on its own). It asks for the first number of rounds that
 * gives a particle four nodes; as a round never changes a cell that has a number, the outcome of all ten is the same.
 */
final class MissingCells {

    /** How many rounds, and so how many cells far the numbers are carried. */
    static final int ROUNDS = 10;

    private MissingCells() {}

    /** Fills in place a level {@code [row][col]}. */
    static void fill(float[] level, int rows, int cols) {
        int[] missing = missingCells(level);
        float[] found = new float[missing.length];
        int count = missing.length;
        for (int round = 0; round < ROUNDS && count > 0; round++) {
            for (int m = 0; m < count; m++) {
                found[m] = largestNeighbour(level, rows, cols, missing[m]);
            }
            int left = 0;
            for (int m = 0; m < count; m++) {
                level[missing[m]] = found[m];
                if (Float.isNaN(found[m])) {
                    missing[left++] = missing[m];
                }
            }
            if (left == count) {
                return;
            }
            count = left;
        }
    }

    private static int[] missingCells(float[] level) {
        int[] cells = new int[level.length];
        int count = 0;
        for (int i = 0; i < level.length; i++) {
            if (Float.isNaN(level[i])) {
                cells[count++] = i;
            }
        }
        return Arrays.copyOf(cells, count);
    }

    private static float largestNeighbour(float[] level, int rows, int cols, int cell) {
        int row = cell / cols;
        int col = cell % cols;
        float largest = Float.NaN;
        for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
            for (int c = Math.max(0, col - 1); c <= Math.min(cols - 1, col + 1); c++) {
                float value = level[r * cols + c];
                if (!Float.isNaN(value) && !(value <= largest)) {
                    largest = value;
                }
            }
        }
        return largest;
    }
}
