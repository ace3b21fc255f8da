package org.driftline.drift.coast;

import java.util.Arrays;
import java.util.List;

/** The sides of all rings, and which of them touch each tile of a grid over them. */
final class SideIndex {

    /** Tiles hold this many sides on average, or fewer. */
    private static final int SIDES_PER_TILE = 2;

    private static final int MOST_TILES_ACROSS = 4096;

    private final double[] lon0;
    private final double[] lat0;
    private final double[] lon1;
    private final double[] lat1;
    private final double west;
    private final double south;
    private final double tileLon;
    private final double tileLat;
    private final int cols;
    private final int rows;
    /** Where the sides of each tile begin in {@link #sides} {@code [tile]}, one more at the end. */
    private final int[] start;

    private final int[] sides;

    SideIndex(List<Ring> rings) {
        int count = rings.stream().mapToInt(Ring::sides).sum();
        lon0 = new double[count];
        lat0 = new double[count];
        lon1 = new double[count];
        lat1 = new double[count];
        int side = 0;
        for (Ring ring : rings) {
            for (int i = 0; i < ring.sides(); i++, side++) {
                lon0[side] = ring.lon(i);
                lat0[side] = ring.lat(i);
                lon1[side] = ring.lon(i + 1);
                lat1[side] = ring.lat(i + 1);
            }
        }
        west = Arrays.stream(lon0).min().orElse(0) - 1e-6;
        south = Arrays.stream(lat0).min().orElse(0) - 1e-6;
        double width = Arrays.stream(lon0).max().orElse(0) + 1e-6 - west;
        double height = Arrays.stream(lat0).max().orElse(0) + 1e-6 - south;
        double tile = Math.sqrt(width * height * SIDES_PER_TILE / Math.max(1, count));
        cols = (int) Math.max(1, Math.min(MOST_TILES_ACROSS, Math.ceil(width / tile)));
        rows = (int) Math.max(1, Math.min(MOST_TILES_ACROSS, Math.ceil(height / tile)));
        tileLon = width / cols;
        tileLat = height / rows;
        start = new int[rows * cols + 1];
        visitAll((s, t) -> start[t + 1]++);
        for (int t = 0; t < rows * cols; t++) {
            start[t + 1] += start[t];
        }
        sides = new int[start[rows * cols]];
        int[] next = start.clone();
        visitAll((s, t) -> sides[next[t]++] = s);
    }

    int rows() {
        return rows;
    }

    int cols() {
        return cols;
    }

    double west() {
        return west;
    }

    double east() {
        return west + cols * tileLon;
    }

    double tileWest(int col) {
        return west + col * tileLon;
    }

    double tileSouth(int row) {
        return south + row * tileLat;
    }

    /** Column of a longitude; below 0 or beyond the last if it is outside. */
    int col(double lon) {
        return (int) Math.floor((lon - west) / tileLon);
    }

    int row(double lat) {
        return (int) Math.floor((lat - south) / tileLat);
    }

    int tile(int row, int col) {
        return row * cols + col;
    }

    boolean isEmpty(int tile) {
        return start[tile] == start[tile + 1];
    }

    /** Whether going along a parallel from one longitude to another changes between sea and land. */
    boolean changesAlongParallel(int tile, double lat, double from, double to) {
        boolean odd = false;
        for (int k = start[tile]; k < start[tile + 1]; k++) {
            int s = sides[k];
            if (lat0[s] > lat != lat1[s] > lat) {
                double at = lon0[s] + (lat - lat0[s]) / (lat1[s] - lat0[s]) * (lon1[s] - lon0[s]);
                odd ^= at > from != at > to;
            }
        }
        return odd;
    }

    /** The same along a meridian. */
    boolean changesAlongMeridian(int tile, double lon, double from, double to) {
        boolean odd = false;
        for (int k = start[tile]; k < start[tile + 1]; k++) {
            int s = sides[k];
            if (lon0[s] > lon != lon1[s] > lon) {
                double at = lat0[s] + (lon - lon0[s]) / (lon1[s] - lon0[s]) * (lat1[s] - lat0[s]);
                odd ^= at > from != at > to;
            }
        }
        return odd;
    }

    /** How much of a straight way lies before the first side that touches a tile; NaN if none is met. */
    double firstCrossing(int tile, Path path) {
        double first = Double.NaN;
        for (int k = start[tile]; k < start[tile + 1]; k++) {
            double share = crossing(sides[k], path);
            first = !(share >= first) && !Double.isNaN(share) ? share : first;
        }
        return first;
    }

    private double crossing(int s, Path path) {
        double wayLon = path.lon1() - path.lon0();
        double wayLat = path.lat1() - path.lat0();
        double sideLon = lon1[s] - lon0[s];
        double sideLat = lat1[s] - lat0[s];
        double cross = wayLon * sideLat - wayLat * sideLon;
        double toLon = lon0[s] - path.lon0();
        double toLat = lat0[s] - path.lat0();
        double onWay = (toLon * sideLat - toLat * sideLon) / cross;
        double onSide = (toLon * wayLat - toLat * wayLon) / cross;
        return onWay >= 0 && onWay <= 1 && onSide >= 0 && onSide <= 1 ? onWay : Double.NaN;
    }

    /** A straight way in longitude and latitude. */
    record Path(double lon0, double lat0, double lon1, double lat1) {

        Path shifted(double degrees) {
            return new Path(lon0 + degrees, lat0, lon1 + degrees, lat1);
        }
    }

    private interface Visitor {
        void visit(int side, int tile);
    }

    /** Visits every tile that a side touches, and a hair more. */
    private void visitAll(Visitor visitor) {
        for (int s = 0; s < lon0.length; s++) {
            int lastRow = clamp(row(Math.max(lat0[s], lat1[s]) + 1e-9), rows);
            for (int row = clamp(row(Math.min(lat0[s], lat1[s]) - 1e-9), rows); row <= lastRow; row++) {
                double low = lonAt(s, tileSouth(row) - 1e-9);
                double high = lonAt(s, tileSouth(row + 1) + 1e-9);
                int lastCol = clamp(col(Math.max(low, high) + 1e-9), cols);
                for (int col = clamp(col(Math.min(low, high) - 1e-9), cols); col <= lastCol; col++) {
                    visitor.visit(s, tile(row, col));
                }
            }
        }
    }

    /** Longitude of a side at a latitude, or at its end if it does not reach so far; a level side is visited whole. */
    private double lonAt(int s, double lat) {
        double rise = lat1[s] - lat0[s];
        if (Math.abs(rise) < 1e-9) {
            return lat < lat0[s] ? Math.min(lon0[s], lon1[s]) : Math.max(lon0[s], lon1[s]);
        }
        double share = Math.max(0, Math.min(1, (lat - lat0[s]) / rise));
        return lon0[s] + share * (lon1[s] - lon0[s]);
    }

    private static int clamp(int index, int size) {
        return Math.max(0, Math.min(size - 1, index));
    }
}
