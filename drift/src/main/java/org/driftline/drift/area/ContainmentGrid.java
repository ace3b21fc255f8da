package org.driftline.drift.area;

import org.driftline.drift.density.GaussianKernel;
import org.driftline.drift.density.KernelWidth;

/**
 * Probability of containment on a latitude/longitude grid that stays the same through a run: how likely the object is in
 * each cell. The cells of one moment add up to the share of particles whose position is known; the rest is in
 * {@link Shares}. Made for maps and files; areas and regions come from {@link SearchAreas}, which has no grid of its own
 * choice. Close to a pole the kernels are cut to the grid.
 */
public final class ContainmentGrid {
    private static final double METRES_PER_DEGREE = 111_195;
    private static final double MARGIN = 3; // kernel widths
    private static final double LEAST_SIDE = 200; // m

    private final double west;
    private final double south;
    private final double lonStep;
    private final double latStep;
    private final int columns;
    private final int rows;

    private ContainmentGrid(CloudBox box, double lonStep, double latStep, double marginLat, double marginLon) {
        this.lonStep = lonStep;
        this.latStep = latStep;
        double southEdge = Math.max(-90, box.south() - marginLat);
        double northEdge = Math.min(90, box.north() + marginLat);
        double width = Math.min(360, box.east() - box.west() + 2 * marginLon);
        this.rows = (int) Math.max(2, Math.ceil((northEdge - southEdge) / latStep));
        this.columns = (int) Math.max(2, Math.ceil(width / lonStep));
        this.south = southEdge;
        this.west = box.west() - marginLon;
    }

    /**
     * A grid around a box.
     *
     * @param box what it must hold
     * @param kernel standard deviation of the widest kernel (m)
     * @param cells how many along its longer side
     */
    public static ContainmentGrid around(CloudBox box, double kernel, int cells) {
        double middle = Math.toRadians((box.south() + box.north()) / 2);
        double lonMetres = METRES_PER_DEGREE * Math.max(0.01, Math.cos(middle));
        double margin = MARGIN * kernel + LEAST_SIDE / 2;
        double height = (box.north() - box.south()) * METRES_PER_DEGREE + 2 * margin;
        double width = (box.east() - box.west()) * lonMetres + 2 * margin;
        double cell = Math.max(height, width) / cells;
        return new ContainmentGrid(
                box, cell / lonMetres, cell / METRES_PER_DEGREE, margin / METRES_PER_DEGREE, margin / lonMetres);
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** Longitude of the middle of a column; it goes on beyond 180 across the dateline (degrees east). */
    public double lon(int column) {
        return west + (column + 0.5) * lonStep;
    }

    /** Latitude of the middle of a row, from the south (degrees north). */
    public double lat(int row) {
        return south + (row + 0.5) * latStep;
    }

    /** Size of a cell along the meridian (degrees). */
    public double latStep() {
        return latStep;
    }

    /** Size of a cell along the parallel (degrees). */
    public double lonStep() {
        return lonStep;
    }

    /** Area of each cell of a row, on the sphere (m²). */
    public double cellArea(int row) {
        double top = Math.sin(Math.toRadians(Math.min(90, south + (row + 1) * latStep)));
        double bottom = Math.sin(Math.toRadians(south + row * latStep));
        double radius = Math.toDegrees(METRES_PER_DEGREE);
        return radius * radius * Math.toRadians(lonStep) * (top - bottom);
    }

    /**
     * Probability of each cell at one moment, {@code [row][column]} row by row (fraction).
     *
     * @param lon longitudes {@code [particle]} (degrees east)
     * @param lat latitudes {@code [particle]} (degrees north)
     * @param status codes of {@link org.driftline.drift.cloud.ParticleStatus} {@code [particle]}
     * @param area the search area of that moment, for the width of the kernels and the share of known positions; the
     *     particles may be a sample of those that it was found from
     */
    public double[] probability(double[] lon, double[] lat, byte[] status, SearchArea area) {
        double[] drifting = new double[rows * columns];
        double[] stranded = new double[rows * columns];
        boolean anyDrifting = false;
        boolean anyStranded = false;
        for (int i = 0; i < lon.length; i++) {
            if (Shares.isStranded(status[i])) {
                share(stranded, lon[i], lat[i]);
                anyStranded = true;
            } else if (Shares.isKnown(status[i])) {
                share(drifting, lon[i], lat[i]);
                anyDrifting = true;
            }
        }
        double[] spread = new double[rows * columns];
        if (anyDrifting) {
            spread(drifting, area.kernel(), spread);
        }
        if (anyStranded) {
            spread(stranded, area.coastKernel(), spread);
        }
        return scaled(spread, area.shares().known());
    }

    private static double[] scaled(double[] values, double total) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double scale = sum > 0 ? total / sum : 0;
        for (int i = 0; i < values.length; i++) {
            values[i] *= scale;
        }
        return values;
    }

    private void spread(double[] counts, KernelWidth kernel, double[] to) {
        double[] once = new double[counts.length];
        for (int row = 0; row < rows; row++) {
            double metres = METRES_PER_DEGREE * Math.max(1e-3, Math.cos(Math.toRadians(lat(row)))) * lonStep;
            double deviation = Math.min(columns / 4.0, kernel.east() / metres);
            new GaussianKernel(deviation).spread(counts, row * columns, columns, once);
        }
        new GaussianKernel(kernel.north() / (METRES_PER_DEGREE * latStep)).spreadColumns(once, columns, to);
    }

    /** Shares one particle among the four cells whose middles are around it. */
    private void share(double[] counts, double lon, double lat) {
        double beyondWest = lon - west;
        beyondWest -= 360 * Math.floor(beyondWest / 360);
        double column = within(beyondWest / lonStep - 0.5, columns);
        double row = within((lat - south) / latStep - 0.5, rows);
        int c = (int) column;
        int r = (int) row;
        double a = column - c;
        double b = row - r;
        int cell = r * columns + c;
        counts[cell] += (1 - a) * (1 - b);
        counts[cell + 1] += a * (1 - b);
        counts[cell + columns] += (1 - a) * b;
        counts[cell + columns + 1] += a * b;
    }

    private static double within(double index, int size) {
        return Math.max(0, Math.min(index, size - 1 - 1e-9));
    }
}
