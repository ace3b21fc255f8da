package org.driftline.drift.mesh;

import java.util.BitSet;

import org.driftline.drift.geo.Area;

/** Where the nodes of a curvilinear grid are. */
final class Nodes {

    /** No cell is larger than this across, as a chord of the unit sphere: some 29 degrees. */
    private static final double LARGEST = 0.5;

    private static final int PER_DEGREE = 10;

    private final int rows;
    private final int cols;
    private final double[] lon;
    private final double[] lat;
    private final BitSet whole = new BitSet();

    private Nodes(int rows, int cols, double[] lon, double[] lat) {
        if (rows < 2 || cols < 2) {
            throw new IllegalArgumentException(
                    "a curvilinear grid needs 2 rows and columns or more, got %d and %d".formatted(rows, cols));
        }
        if (lon.length != Math.multiplyExact(rows, cols) || lat.length != lon.length) {
            throw new IllegalArgumentException(
                    "%d longitudes and %d latitudes for %d nodes".formatted(lon.length, lat.length, rows * cols));
        }
        this.rows = rows;
        this.cols = cols;
        this.lon = lon.clone();
        this.lat = lat.clone();
        for (int i = 0; i < lon.length; i++) {
            if (Math.abs(lat[i]) > 90.001 || Math.abs(lon[i]) > 1000) {
                throw new IllegalArgumentException(
                        "node %d is at longitude %s, latitude %s".formatted(i, lon[i], lat[i]));
            }
        }
    }

    /** Nodes, with their cells looked through. */
    static Nodes of(int rows, int cols, double[] lon, double[] lat) {
        Nodes nodes = new Nodes(rows, cols, lon, lat);
        nodes.findWholeCells(nodes.inSpace());
        return nodes;
    }

    int rows() {
        return rows;
    }

    int cols() {
        return cols;
    }

    double lon(int row, int col) {
        return lon[row * cols + col];
    }

    double lat(int row, int col) {
        return lat[row * cols + col];
    }

    /** Whether there is a node. */
    boolean is(int row, int col) {
        int i = row * cols + col;
        return !Double.isNaN(lon[i]) && !Double.isNaN(lat[i]);
    }

    /** All nodes on the unit sphere {@code [node * 3 + axis]}. */
    float[] inSpace() {
        float[] space = new float[Math.multiplyExact(3, lon.length)];
        for (int i = 0; i < lon.length; i++) {
            double phi = Math.toRadians(lat[i]);
            double lambda = Math.toRadians(lon[i]);
            space[3 * i] = (float) (Math.cos(phi) * Math.cos(lambda));
            space[3 * i + 1] = (float) (Math.cos(phi) * Math.sin(lambda));
            space[3 * i + 2] = (float) Math.sin(phi);
        }
        return space;
    }

    /** Whether a cell counts: all its corners are known, and it does not reach across the Earth. */
    boolean isWhole(int row, int col) {
        return whole.get(row * cols + col);
    }

    private void findWholeCells(float[] space) {
        for (int row = 0; row + 1 < rows; row++) {
            for (int col = 0; col + 1 < cols; col++) {
                // Not a number is not below.
                whole.set(row * cols + col, diagonal(space, row, col) < LARGEST);
            }
        }
    }

    /** Distance from corner to opposite corner of a cell, the longer of the two, as a chord of the unit sphere (1). */
    double diagonal(float[] space, int row, int col) {
        int corner = row * cols + col;
        return Math.max(chord(space, corner, corner + cols + 1), chord(space, corner + 1, corner + cols));
    }

    private static double chord(float[] space, int one, int other) {
        double x = space[3 * one] - space[3 * other];
        double y = space[3 * one + 1] - space[3 * other + 1];
        double z = space[3 * one + 2] - space[3 * other + 2];
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** A box around all whole cells; a cell with a pole in it reaches all around. */
    Area box(boolean northPole, boolean southPole) {
        boolean[] taken = new boolean[360 * PER_DEGREE];
        double south = 90;
        double north = -90;
        for (int row = 0; row + 1 < rows; row++) {
            for (int col = 0; col + 1 < cols; col++) {
                if (isWhole(row, col)) {
                    take(row, col, taken);
                    for (int k = 0; k < 4; k++) {
                        south = Math.min(south, lat(row + (k >> 1), col + (k & 1)));
                        north = Math.max(north, lat(row + (k >> 1), col + (k & 1)));
                    }
                }
            }
        }
        south = southPole ? -90 : Math.max(-90, south);
        north = northPole ? 90 : Math.min(90, north);
        return northPole || southPole ? new Area(-180, 180, south, north) : besideGap(taken, south, north);
    }

    private void take(int row, int col, boolean[] taken) {
        double west = 0;
        double east = 0;
        double first = lon(row, col);
        for (int k = 1; k < 4; k++) {
            double degrees = lon(row + (k >> 1), col + (k & 1)) - first;
            degrees -= 360 * Math.rint(degrees / 360);
            west = Math.min(west, degrees);
            east = Math.max(east, degrees);
        }
        int from = (int) Math.floor((first + west) * PER_DEGREE);
        int to = (int) Math.floor((first + east) * PER_DEGREE);
        for (int bin = from; bin <= to; bin++) {
            taken[Math.floorMod(bin, taken.length)] = true;
        }
    }

    /** From the end of the widest gap between meridians to its beginning. */
    private static Area besideGap(boolean[] taken, double south, double north) {
        int width = 0;
        int widest = 0;
        int end = 0;
        for (int bin = 0; bin < 2 * taken.length; bin++) {
            width = taken[bin % taken.length] ? 0 : width + 1;
            if (width > widest) {
                widest = width;
                end = bin + 1;
            }
        }
        if (widest == 0) {
            return new Area(-180, 180, south, north);
        }
        double west = (double) (end % taken.length) / PER_DEGREE;
        west -= west >= 180 ? 360 : 0;
        return new Area(west, west + 360 - (double) Math.min(widest, taken.length) / PER_DEGREE, south, north);
    }
}
