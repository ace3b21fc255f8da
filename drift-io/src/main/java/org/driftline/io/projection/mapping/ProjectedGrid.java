package org.driftline.io.projection.mapping;

import java.util.Optional;

import org.driftline.drift.field.Window;
import org.driftline.drift.geo.Area;
import org.driftline.drift.mesh.TurnedGrid;
import org.driftline.io.projection.Ellipsoid;
import org.driftline.io.projection.MapProjection;

/** A grid of evenly spaced rows and columns on a map projection. */
public final class ProjectedGrid implements TurnedGrid {

    /** Steps along an axis may differ by this part from their mean: the rounding of coordinates. */
    private static final double UNEVEN = 0.05;

    private static final double ON_EDGE = 1e-6;
    private static final int SAMPLES = 41;

    /** How far along y to look for the direction of y: about 10 m. */
    private static final double STEP_METRES = 10;

    private static final double STEP_DEGREES = 1e-4;
    private static final double E2 = Ellipsoid.WGS84.e2();

    private final MapProjection projection;
    private final int cols;
    private final int rows;
    private final double firstX;
    private final double stepX;
    private final double firstY;
    private final double stepY;
    private final Area area;

    /**
     * A grid.
     *
     * @param x of the columns {@code [col]} (m, or degrees of a rotated pole)
     * @param y of the rows {@code [row]} (m, or degrees of a rotated pole)
     * @throws IllegalArgumentException if an axis is too short or not evenly spaced, or the grid is not on the Earth
     */
    public ProjectedGrid(MapProjection projection, double[] x, double[] y) {
        this.projection = projection;
        this.cols = x.length;
        this.rows = y.length;
        this.firstX = x[0];
        this.firstY = y[0];
        this.stepX = step("x", x);
        this.stepY = step("y", y);
        this.area = box();
    }

    private static double step(String name, double[] nodes) {
        if (nodes.length < 2) {
            throw new IllegalArgumentException(name + " axis needs 2 nodes or more, got " + nodes.length);
        }
        double mean = (nodes[nodes.length - 1] - nodes[0]) / (nodes.length - 1);
        for (int i = 1; i < nodes.length; i++) {
            if (!(Math.abs(nodes[i] - nodes[i - 1] - mean) <= UNEVEN * Math.abs(mean)) || mean == 0) {
                throw new IllegalArgumentException(name + " axis of the projection is not evenly spaced: "
                        + nodes[i - 1] + " is followed by " + nodes[i]);
            }
        }
        return mean;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int cols() {
        return cols;
    }

    @Override
    public boolean wraps() {
        return false;
    }

    @Override
    public void locate(double[] lon, double[] lat, int from, int to, double[] col, double[] row) {
        double[] xy = new double[2];
        for (int i = from; i < to; i++) {
            indices(lon[i], lat[i], xy);
            col[i - from] = inside(xy[0], cols - 1);
            row[i - from] = inside(xy[1], rows - 1);
        }
    }

    /** Fractional column and row, also beyond the grid. */
    private void indices(double lon, double lat, double[] out) {
        projection.forward(lon, lat, out);
        double x = out[0] - firstX;
        double period = projection.period();
        if (period > 0) {
            double middle = stepX * (cols - 1) / 2;
            x -= period * Math.rint((x - middle) / period);
        }
        out[0] = x / stepX;
        out[1] = (out[1] - firstY) / stepY;
    }

    /**
     * How far a place is from a node (cells); NaN if the projection cannot draw it.
     *
     * @param lon longitude (degrees east)
     * @param lat latitude (degrees north)
     */
    public double cellsFrom(double lon, double lat, int col, int row) {
        double[] index = new double[2];
        indices(lon, lat, index);
        return Math.hypot(index[0] - col, index[1] - row);
    }

    private static double inside(double index, int last) {
        if (index >= 0 && index <= last) {
            return index;
        }
        return index > -ON_EDGE && index < last + ON_EDGE ? Math.max(0, Math.min(last, index)) : Double.NaN;
    }

    @Override
    public void rotate(double[] lon, double[] lat, int from, int to, float[] u, float[] v) {
        double[] work = new double[2];
        for (int i = from; i < to; i++) {
            projection.forward(lon[i], lat[i], work);
            azimuth(lon[i], lat[i], work);
            float along = u[i];
            u[i] = (float) (along * work[1] + v[i] * work[0]);
            v[i] = (float) (v[i] * work[1] - along * work[0]);
        }
    }

    @Override
    public void azimuths(Window window, float[] sinAzimuth, float[] cosAzimuth) {
        double[] lonLat = new double[2];
        double[] work = new double[2];
        for (int i = 0; i < window.nodes(); i++) {
            work[0] = firstX + stepX * (window.firstCol() + i % window.cols());
            work[1] = firstY + stepY * (window.firstRow() + Math.floorDiv(i, window.cols()));
            projection.inverse(work[0], work[1], lonLat);
            azimuth(lonLat[0], lonLat[1], work);
            sinAzimuth[i] = (float) work[0];
            cosAzimuth[i] = (float) work[1];
        }
    }

    /** From x and y of a place to sine and cosine of the azimuth of y there. */
    private void azimuth(double lon, double lat, double[] work) {
        projection.inverse(work[0], work[1] + (projection.angular() ? STEP_DEGREES : STEP_METRES), work);
        double degrees = work[0] - lon;
        degrees -= 360 * Math.rint(degrees / 360);
        double sin = Math.sin(Math.toRadians((lat + work[1]) / 2));
        double w = 1 - E2 * sin * sin;
        // Lengths along the parallel and the meridian of the ellipsoid, in units of its prime vertical radius.
        double east = Math.toRadians(degrees) * Math.sqrt(1 - sin * sin);
        double north = Math.toRadians(work[1] - lat) * (1 - E2) / w;
        double length = Math.hypot(east, north);
        work[0] = length > 0 ? east / length : 0;
        work[1] = length > 0 ? north / length : 1;
    }

    @Override
    public Area area() {
        return area;
    }

    /** A box around the samples that are on the Earth: a view of the Earth has corners that are not. */
    private Area box() {
        double[] middle = place(0.5, 0.5);
        double west = 0;
        double east = 0;
        double south = 90;
        double north = -90;
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            double[] place = place((i % SAMPLES) / (SAMPLES - 1.0), Math.floorDiv(i, SAMPLES) / (SAMPLES - 1.0));
            if (Double.isNaN(place[0] + place[1])) {
                continue;
            }
            middle = Double.isNaN(middle[0]) ? place : middle;
            double degrees = place[0] - middle[0];
            degrees -= 360 * Math.rint(degrees / 360);
            west = Math.min(west, degrees);
            east = Math.max(east, degrees);
            south = Math.min(south, place[1]);
            north = Math.max(north, place[1]);
        }
        if (!(north >= south)) {
            throw new IllegalArgumentException("no node of the grid is on the Earth by its map projection");
        }
        if (holds(90) || holds(-90)) {
            return new Area(-180, 180, holds(-90) ? -90 : south, holds(90) ? 90 : north);
        }
        double first = middle[0] + west;
        first -= 360 * Math.floor((first + 180) / 360);
        return new Area(first, first + east - west, south, north);
    }

    private boolean holds(double pole) {
        double[] index = new double[2];
        indices(0, pole, index);
        return !Double.isNaN(inside(index[0], cols - 1)) && !Double.isNaN(inside(index[1], rows - 1));
    }

    private double[] place(double acrossX, double acrossY) {
        double[] lonLat = new double[2];
        projection.inverse(firstX + acrossX * stepX * (cols - 1), firstY + acrossY * stepY * (rows - 1), lonLat);
        return lonLat;
    }

    @Override
    public Optional<Window> window(Area area) {
        double[] cells = new double[SAMPLES * SAMPLES];
        double[] lines = new double[SAMPLES * SAMPLES];
        double[] index = new double[2];
        for (int i = 0; i < cells.length; i++) {
            double lon = area.west() + (area.east() - area.west()) * (i % SAMPLES) / (SAMPLES - 1);
            double lat = area.south() + (area.north() - area.south()) * Math.floorDiv(i, SAMPLES) / (SAMPLES - 1);
            indices(lon, lat, index);
            cells[i] = index[0];
            lines[i] = index[1];
        }
        int[] columns = range(cells, cols);
        int[] found = range(lines, rows);
        return columns.length == 0 || found.length == 0
                ? Optional.empty()
                : Optional.of(new Window(found[0], columns[0], found[1] - found[0] + 1, columns[1] - columns[0] + 1));
    }

    /** First and last index that an area may need, given samples of it; nothing if it lies beside the grid. */
    private static int[] range(double[] samples, int size) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double gap = 0;
        for (int i = 0; i < samples.length; i++) {
            if (!Double.isFinite(samples[i])) {
                return new int[] {0, size - 1};
            }
            lowest = Math.min(lowest, samples[i]);
            highest = Math.max(highest, samples[i]);
            gap = Math.max(gap, i % SAMPLES > 0 ? Math.abs(samples[i] - samples[i - 1]) : 0);
            gap = Math.max(gap, i >= SAMPLES ? Math.abs(samples[i] - samples[i - SAMPLES]) : 0);
        }
        // What bulges out between two samples is less than the distance between them.
        double first = Math.floor(lowest - gap / 2);
        double last = Math.ceil(highest + gap / 2);
        if (last < 0 || first > size - 1) {
            return new int[0];
        }
        int from = (int) Math.max(0, Math.min(first, size - 2));
        return new int[] {from, (int) Math.max(from + 1, Math.min(last, size - 1))};
    }
}
