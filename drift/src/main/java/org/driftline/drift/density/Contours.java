package org.driftline.drift.density;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines along which a density grid has one value, by marching squares: closed, with the denser side on their left,
 * so that outer rings run counter-clockwise and holes clockwise.
 *
 * @see <a href="https://doi.org/10.1145/37401.37422">Lorensen and Cline 1987, Marching Cubes; here in two
 *     dimensions, with saddles decided by the mean of the four corners</a>
 */
final class Contours {
    private static final int BOTTOM = 0;
    private static final int RIGHT = 1;
    private static final int TOP = 2;
    private static final int LEFT = 3;
    private static final int SADDLE_RISING = 5;
    private static final int SADDLE_FALLING = 10;

    /**
     * From which side of a cell to which the line runs, {@code [corners above]}, bits: 1 lower left, 2 lower right,
     * 4 upper right, 8 upper left; saddles as if their middle were below.
     */
    private static final int[][] RUNS = {
        {},
        {BOTTOM, LEFT},
        {RIGHT, BOTTOM},
        {RIGHT, LEFT},
        {TOP, RIGHT},
        {BOTTOM, LEFT, TOP, RIGHT},
        {TOP, BOTTOM},
        {TOP, LEFT},
        {LEFT, TOP},
        {BOTTOM, TOP},
        {RIGHT, BOTTOM, LEFT, TOP},
        {RIGHT, TOP},
        {LEFT, RIGHT},
        {BOTTOM, RIGHT},
        {LEFT, BOTTOM},
        {},
    };

    private static final int[] RISING_JOINED = {BOTTOM, RIGHT, TOP, LEFT};
    private static final int[] FALLING_JOINED = {LEFT, BOTTOM, RIGHT, TOP};

    private final DensityGrid grid;

    /** Where the line goes on from each grid edge: {@code [edge]}, -1 if no line starts there. */
    private final int[] next;

    private double level;

    Contours(DensityGrid grid) {
        this.grid = grid;
        this.next = new int[2 * grid.density.length];
        Arrays.fill(next, -1);
    }

    /**
     * All rings around what is at least that dense.
     *
     * @param newLevel above 0 (1/m²)
     */
    List<Ring> at(double newLevel) {
        level = newLevel;
        for (int row = 0; row < grid.rows - 1; row++) {
            march(row);
        }
        return rings();
    }

    /** Marches along a row of cells; the right corners of a cell are the left ones of the next. */
    private void march(int row) {
        int from = row * grid.columns;
        int corners = above(from, 2) | above(from + grid.columns, 4);
        for (int i = from; i < from + grid.columns - 1; i++) {
            corners = (corners & 2) >> 1 | (corners & 4) << 1 | above(i + 1, 2) | above(i + grid.columns + 1, 4);
            if (corners != 0 && corners != 15) {
                cross(i, corners);
            }
        }
    }

    private void cross(int i, int corners) {
        int[] runs = RUNS[corners];
        if (corners == SADDLE_RISING || corners == SADDLE_FALLING) {
            double[] density = grid.density;
            double middle =
                    (density[i] + density[i + 1] + density[i + grid.columns] + density[i + grid.columns + 1]) / 4;
            if (middle >= level) {
                runs = corners == SADDLE_RISING ? RISING_JOINED : FALLING_JOINED;
            }
        }
        for (int k = 0; k < runs.length; k += 2) {
            next[edge(i, runs[k])] = edge(i, runs[k + 1]);
        }
    }

    private int above(int node, int bit) {
        return grid.density[node] >= level ? bit : 0;
    }

    /** Even numbers are edges to the next column, odd ones to the next row. */
    private int edge(int node, int side) {
        return switch (side) {
            case BOTTOM -> 2 * node;
            case RIGHT -> 2 * (node + 1) + 1;
            case TOP -> 2 * (node + grid.columns);
            default -> 2 * node + 1;
        };
    }

    private List<Ring> rings() {
        List<Ring> rings = new ArrayList<>();
        for (int edge = 0; edge < next.length; edge++) {
            if (next[edge] >= 0) {
                rings.add(follow(edge));
            }
        }
        return rings;
    }

    private Ring follow(int first) {
        Ring.Builder ring = new Ring.Builder();
        int edge = first;
        while (next[edge] >= 0) {
            addCrossing(ring, edge);
            int following = next[edge];
            next[edge] = -1;
            edge = following;
        }
        return ring.build();
    }

    private void addCrossing(Ring.Builder ring, int edge) {
        int node = edge / 2;
        boolean alongRow = edge % 2 == 0;
        int other = alongRow ? node + 1 : node + grid.columns;
        double share = (level - grid.density[node]) / (grid.density[other] - grid.density[node]);
        double x = grid.x(node) + (alongRow ? share * grid.dx : 0);
        double y = grid.y(node) + (alongRow ? 0 : share * grid.dy);
        ring.add(x, y);
    }
}
