package org.driftline.io.cf;

import java.io.IOException;
import java.util.Locale;

import org.driftline.io.cf.shape.NodeCoordinates;
import org.driftline.io.projection.mapping.ProjectedGrid;

/** Compares where a map projection puts the nodes of a grid with where the file's own latitudes and longitudes put them. */
final class GridAgreement {

    private static final int MOST_ROWS = 24;
    private static final int MOST_COLS = 200;

    private final ProjectedGrid grid;
    private final NodeCoordinates nodes;
    private double worst;

    GridAgreement(ProjectedGrid grid, NodeCoordinates nodes) {
        this.grid = grid;
        this.nodes = nodes;
    }

    /**
     * By how much they differ at worst, among nodes spread over the grid (cells); infinite if the projection has a node
     * nowhere, NaN if the file's own are missing everywhere.
     *
     * @param transposed whether the file's own have rows for columns
     */
    double worst(boolean transposed) throws IOException {
        int rows = nodes.rows().length();
        int count = Math.min(rows, MOST_ROWS);
        worst = Double.NaN;
        for (int k = 0; k < count; k++) {
            int row = count == 1 ? 0 : (int) ((long) k * (rows - 1) / (count - 1));
            compare(row, nodes.read(nodes.lon(), row, 1), nodes.read(nodes.lat(), row, 1), transposed);
        }
        return worst;
    }

    private void compare(int row, double[] lons, double[] lats, boolean transposed) {
        int stride = Math.max(1, lons.length / MOST_COLS);
        for (int col = 0; col < lons.length; col += stride) {
            if (!Double.isNaN(lons[col] + lats[col])) {
                double off = transposed
                        ? grid.cellsFrom(lons[col], lats[col], row, col)
                        : grid.cellsFrom(lons[col], lats[col], col, row);
                double cells = Double.isNaN(off) ? Double.POSITIVE_INFINITY : off;
                worst = Double.isNaN(worst) ? cells : Math.max(worst, cells);
            }
        }
    }

    /** For people; more than a cell is a contradiction. */
    static String inWords(double worst) {
        if (Double.isNaN(worst)) {
            return "the file's own latitudes and longitudes are missing";
        }
        return String.format(
                Locale.ROOT,
                worst > 1
                        ? "the mapping contradicts the file's own latitudes and longitudes by %.1f cells"
                        : "agrees with the file's own latitudes and longitudes within %.3f cells",
                worst);
    }
}
