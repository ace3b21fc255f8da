package org.driftline.drift.mesh;

/**
 * Finds places in a curvilinear grid, one after the other: it walks from the cell of the last one, and where that does not
 * lead there asks the tree. Belongs to one thread.
 */
final class CellSearch {

    private static final int MOST_STEPS = 30;
    private static final int MOST_ROUNDS = 20;

    /** A place this little outside is on the side of the cell (cells). */
    private static final double ON_SIDE = 1e-9;

    /** A place in no cell is given to one that is nearer than this: cells may not quite meet (cells). */
    private static final double NEAR = 0.01;

    /** From here on to the pole a stereographic map is used instead of longitude and latitude (degrees). */
    private static final double POLAR = 85;

    private final Nodes nodes;
    private final CellTree tree;
    private final double[] x = new double[4];
    private final double[] y = new double[4];
    private int cellRow = -1;
    private int cellCol = -1;
    private double across;
    private double up;
    private double foundCol;
    private double foundRow;

    CellSearch(Nodes nodes, CellTree tree) {
        this.nodes = nodes;
        this.tree = tree;
    }

    /** Fractional column of the place that was found last (cells). */
    double col() {
        return foundCol;
    }

    /** Fractional row of the place that was found last (cells). */
    double row() {
        return foundRow;
    }

    /** Whether a place is in a cell; says where it is by {@link #col()} and {@link #row()}. */
    boolean find(double lon, double lat) {
        if (Double.isNaN(lon) || Double.isNaN(lat)) {
            return false;
        }
        if (cellRow >= 0 && walk(lon, lat)) {
            take(cellRow, cellCol);
            return true;
        }
        return look(lon, lat);
    }

    private void take(int row, int col) {
        cellRow = row;
        cellCol = col;
        foundRow = row + Math.max(0, Math.min(1, up));
        foundCol = col + Math.max(0, Math.min(1, across));
    }

    private boolean walk(double lon, double lat) {
        for (int step = 0; step < MOST_STEPS; step++) {
            if (!solve(cellRow, cellCol, lon, lat)) {
                return false;
            }
            if (outside() <= ON_SIDE) {
                return true;
            }
            int row = within(cellRow + (int) Math.max(-1000, Math.min(1000, Math.floor(up))), nodes.rows());
            int col = within(cellCol + (int) Math.max(-1000, Math.min(1000, Math.floor(across))), nodes.cols());
            if (row == cellRow && col == cellCol) {
                return false;
            }
            cellRow = row;
            cellCol = col;
        }
        return false;
    }

    private static int within(int cell, int nodesAlong) {
        return Math.max(0, Math.min(nodesAlong - 2, cell));
    }

    private boolean look(double lon, double lat) {
        Best best = new Best(lon, lat);
        tree.around(lon, lat, best);
        if (!(best.outside <= NEAR)) {
            cellRow = -1;
            return false;
        }
        solve(best.row, best.col, lon, lat);
        take(best.row, best.col);
        return true;
    }

    /** The cell that a place is in, or is nearest to. */
    private final class Best implements CellTree.Visitor {

        private final double lon;
        private final double lat;
        private double outside = Double.POSITIVE_INFINITY;
        private int row;
        private int col;

        Best(double lon, double lat) {
            this.lon = lon;
            this.lat = lat;
        }

        @Override
        public boolean visit(int atRow, int atCol) {
            if (solve(atRow, atCol, lon, lat) && outside() < outside) {
                outside = outside();
                row = atRow;
                col = atCol;
            }
            return outside > ON_SIDE;
        }
    }

    /** How far outside of the cell the solution is (cells). */
    private double outside() {
        double sideways = Math.max(-across, across - 1);
        return Math.max(0, Math.max(sideways, Math.max(-up, up - 1)));
    }

    /** Where a place is in the coordinates of a cell, which may be outside; false if the cell does not count. */
    private boolean solve(int row, int col, double lon, double lat) {
        if (!nodes.isWhole(row, col)) {
            return false;
        }
        draw(row, col, lon, lat);
        double bx = x[1] - x[0];
        double by = y[1] - y[0];
        double cx = x[2] - x[0];
        double cy = y[2] - y[0];
        double dx = x[3] - x[1] - cx;
        double dy = y[3] - y[1] - cy;
        across = 0.5;
        up = 0.5;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double missX = x[0] + across * bx + up * cx + across * up * dx;
            double missY = y[0] + across * by + up * cy + across * up * dy;
            double alongX = bx + up * dx;
            double alongY = by + up * dy;
            double upX = cx + across * dx;
            double upY = cy + across * dy;
            double determinant = alongX * upY - alongY * upX;
            double stepAcross = (missX * upY - missY * upX) / determinant;
            double stepUp = (alongX * missY - alongY * missX) / determinant;
            across -= stepAcross;
            up -= stepUp;
            if (!(Math.abs(across) < 1e4 && Math.abs(up) < 1e4)) {
                return false;
            }
            if (Math.abs(stepAcross) + Math.abs(stepUp) < 1e-12) {
                return true;
            }
        }
        return false;
    }

    /** Draws the corners of a cell on a plane with the place at its origin. */
    private void draw(int row, int col, double lon, double lat) {
        boolean polar = false;
        for (int k = 0; k < 4; k++) {
            polar |= Math.abs(nodes.lat(row + (k >> 1), col + (k & 1))) > POLAR;
        }
        double pole = Math.signum(nodes.lat(row, col));
        double away = polar ? fromPole(lat, pole) : 0;
        double previous = 0;
        for (int k = 0; k < 4; k++) {
            double cornerLon = nodes.lon(row + (k >> 1), col + (k & 1));
            double cornerLat = nodes.lat(row + (k >> 1), col + (k & 1));
            if (polar) {
                double corner = fromPole(cornerLat, pole);
                x[k] = corner * Math.sin(Math.toRadians(cornerLon)) - away * Math.sin(Math.toRadians(lon));
                y[k] = corner * Math.cos(Math.toRadians(cornerLon)) - away * Math.cos(Math.toRadians(lon));
            } else {
                // The first corner on the side of the place, the others on the side of the first.
                double degrees = cornerLon - lon - previous;
                x[k] = degrees - 360 * Math.rint(degrees / 360) + previous;
                y[k] = cornerLat - lat;
                previous = x[0];
            }
        }
    }

    private static double fromPole(double lat, double pole) {
        return Math.tan(Math.PI / 4 - pole * Math.toRadians(lat) / 2);
    }
}
