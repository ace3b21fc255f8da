package org.driftline.drift.sea;

import java.util.Arrays;
import java.util.Optional;

import org.driftline.drift.coast.LandMask;
import org.driftline.drift.geo.LonLat;

/** Nodes around some places, and which of them are at sea. Longitudes are counted from the westernmost node on. */
final class SeaLattice {

    private static final double STEP = 0.01;
    private static final int BUFFER = 10;
    private static final int MOST_NODES = 1000;

    private final Line east;
    private final Line north;
    /** The nearest column at sea that is not farther east, -1 if there is none {@code [row * cols + col]}. */
    private final int[] seaWest;
    /** The nearest column at sea that is not farther west, -1 if there is none {@code [row * cols + col]}. */
    private final int[] seaEast;

    private SeaLattice(Line east, Line north, LandMask land) {
        this.east = east;
        this.north = north;
        seaWest = new int[east.nodes * north.nodes];
        seaEast = new int[east.nodes * north.nodes];
        Arrays.fill(seaWest, -1);
        Arrays.fill(seaEast, -1);
        for (int row = 0; row < north.nodes; row++) {
            look(row, land);
        }
    }

    /** Nodes along one axis (degrees). */
    private record Line(double first, double step, int nodes) {

        static Line over(double lowest, double highest) {
            double first = lowest - BUFFER * STEP;
            double length = highest + BUFFER * STEP - first;
            double step = Math.max(STEP, length / MOST_NODES);
            return new Line(first, step, (int) Math.ceil(length / step));
        }

        double at(int node) {
            return first + node * step;
        }

        int nearest(double place) {
            return (int) Math.max(0, Math.min(nodes - 1, Math.rint((place - first) / step)));
        }
    }

    /** The nodes around some places {@code [particle]} (degrees). */
    static SeaLattice around(double[] lon, double[] lat, LandMask land) {
        double west = lon[0];
        double eastmost = lon[0];
        for (double each : lon) {
            double near = each - 360 * Math.rint((each - lon[0]) / 360);
            west = Math.min(west, near);
            eastmost = Math.max(eastmost, near);
        }
        double south = Arrays.stream(lat).min().orElseThrow();
        double northmost = Arrays.stream(lat).max().orElseThrow();
        return new SeaLattice(Line.over(west, eastmost), Line.over(south, northmost), land);
    }

    private void look(int row, LandMask land) {
        double lat = north.at(row);
        if (Math.abs(lat) > 90) {
            return;
        }
        int first = row * east.nodes;
        int sea = -1;
        for (int col = 0; col < east.nodes; col++) {
            sea = land.isLand(east.at(col), lat) ? sea : col;
            seaWest[first + col] = sea;
        }
        sea = -1;
        for (int col = east.nodes - 1; col >= 0; col--) {
            sea = seaWest[first + col] == col ? col : sea;
            seaEast[first + col] = sea;
        }
    }

    /** The node at sea that is nearest in degrees. */
    Optional<LonLat> nearestSea(double lon, double lat) {
        double near = lon + 360 * Math.rint((east.at(east.nodes / 2) - lon) / 360);
        int home = north.nearest(lat);
        Nearest nearest = new Nearest(near, lat);
        for (int away = 0; away < north.nodes && nearest.mayBeBeyond(away - 1); away++) {
            nearest.lookAt(home - away);
            nearest.lookAt(home + away);
        }
        return nearest.place();
    }

    /** The nearest node found so far. */
    private final class Nearest {

        private final double lon;
        private final double lat;
        private double best = Double.POSITIVE_INFINITY; // square degrees
        private int bestRow = -1;
        private int bestCol = -1;

        Nearest(double lon, double lat) {
            this.lon = lon;
            this.lat = lat;
        }

        boolean mayBeBeyond(int rows) {
            double way = rows * north.step;
            return rows < 0 || way * way < best;
        }

        void lookAt(int row) {
            if (row >= 0 && row < north.nodes) {
                int home = row * east.nodes + east.nearest(lon);
                take(row, seaWest[home]);
                take(row, seaEast[home]);
            }
        }

        private void take(int row, int col) {
            double across = east.at(col) - lon;
            double up = north.at(row) - lat;
            double way = across * across + up * up;
            if (col >= 0 && way < best) {
                best = way;
                bestRow = row;
                bestCol = col;
            }
        }

        Optional<LonLat> place() {
            if (bestRow < 0) {
                return Optional.empty();
            }
            double found = east.at(bestCol);
            return Optional.of(new LonLat(found - 360 * Math.floor((found + 180) / 360), north.at(bestRow)));
        }
    }
}
