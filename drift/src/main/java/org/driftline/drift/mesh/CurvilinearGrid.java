package org.driftline.drift.mesh;

import java.util.Arrays;
import java.util.Optional;

import org.driftline.drift.field.Window;
import org.driftline.drift.geo.Area;

/**
 * A grid whose nodes are given one by one, by longitude and latitude. Cells are quadrilaterals with sides that are
 * straight in longitude and latitude, close to a pole on a stereographic map of it; a place in one is found by inverting
 * the bilinear map exactly. Cells with a node that is nowhere, and those that reach across the Earth, do not count.
 */
public final class CurvilinearGrid implements TurnedGrid {

    /** First eccentricity squared of WGS84. */
    private static final double E2 = 0.00669437999014;

    /** From here on to the pole directions are compared across meridians (degrees). */
    private static final double POLAR = 80;

    private final Nodes nodes;
    private final CellTree tree;
    private final Area area;
    /** Sine of the azimuth of the second axis, NaN where it was not asked for yet {@code [node]}. */
    private final float[] sines;

    /** Its cosine, likewise {@code [node]}. */
    private final float[] cosines;

    /**
     * A grid.
     *
     * @param rows how many rows of nodes
     * @param cols how many columns of nodes
     * @param lon longitudes by any convention, NaN where there is no node {@code [row * cols + col]} (degrees east)
     * @param lat latitudes {@code [row * cols + col]} (degrees north)
     * @throws IllegalArgumentException if there are fewer than 2 rows or columns, a place is not on the Earth, or no cell
     *     is whole
     */
    public CurvilinearGrid(int rows, int cols, double[] lon, double[] lat) {
        nodes = Nodes.of(rows, cols, lon, lat);
        tree = new CellTree(nodes);
        if (tree.isEmpty()) {
            throw new IllegalArgumentException("a curvilinear grid without a single whole cell");
        }
        area = nodes.box(finds(90), finds(-90));
        sines = new float[lon.length];
        cosines = new float[lon.length];
        Arrays.fill(sines, Float.NaN);
        Arrays.fill(cosines, Float.NaN);
    }

    private boolean finds(double pole) {
        return new CellSearch(nodes, tree).find(0, pole);
    }

    @Override
    public int rows() {
        return nodes.rows();
    }

    @Override
    public int cols() {
        return nodes.cols();
    }

    @Override
    public boolean wraps() {
        return false;
    }

    @Override
    public Area area() {
        return area;
    }

    @Override
    public Optional<Window> window(Area wanted) {
        return tree.window(wanted);
    }

    @Override
    public void locate(double[] lon, double[] lat, int from, int to, double[] col, double[] row) {
        CellSearch search = new CellSearch(nodes, tree);
        for (int i = from; i < to; i++) {
            boolean found = search.find(lon[i], lat[i]);
            col[i - from] = found ? search.col() : Double.NaN;
            row[i - from] = found ? search.row() : Double.NaN;
        }
    }

    @Override
    public void rotate(double[] lon, double[] lat, int from, int to, float[] u, float[] v) {
        CellSearch search = new CellSearch(nodes, tree);
        double[] corner = new double[2];
        for (int i = from; i < to; i++) {
            if (Float.isNaN(u[i]) || !search.find(lon[i], lat[i])) {
                continue;
            }
            int c = Math.min((int) search.col(), nodes.cols() - 2);
            int r = Math.min((int) search.row(), nodes.rows() - 2);
            double x = search.col() - c;
            double y = search.row() - r;
            double sin = 0;
            double cos = 0;
            for (int k = 0; k < 4; k++) {
                known(r + (k >> 1), c + (k & 1), corner);
                fromMeridian(r + (k >> 1), c + (k & 1), lon[i], corner);
                double weight = ((k & 1) == 0 ? 1 - x : x) * ((k >> 1) == 0 ? 1 - y : y);
                sin += weight * corner[0];
                cos += weight * corner[1];
            }
            double length = Math.hypot(sin, cos);
            float along = u[i];
            u[i] = (float) ((along * cos + v[i] * sin) / length);
            v[i] = (float) ((v[i] * cos - along * sin) / length);
        }
    }

    @Override
    public void azimuths(Window window, float[] sinAzimuth, float[] cosAzimuth) {
        double[] pair = new double[2];
        for (int i = 0; i < window.nodes(); i++) {
            int row = window.firstRow() + Math.floorDiv(i, window.cols());
            int col = window.firstCol() + i % window.cols();
            known(row, col, pair);
            sinAzimuth[i] = (float) pair[0];
            cosAzimuth[i] = (float) pair[1];
        }
    }

    /** Azimuth of the second axis at a node; two threads may both find it out, which does no harm. */
    private void known(int row, int col, double[] pair) {
        int node = row * nodes.cols() + col;
        if (Float.isNaN(sines[node]) || Float.isNaN(cosines[node])) {
            azimuth(row, col, pair);
            sines[node] = (float) pair[0];
            cosines[node] = (float) pair[1];
        }
        pair[0] = sines[node];
        pair[1] = cosines[node];
    }

    /** A right angle anticlockwise from the row's direction at a node. */
    private void azimuth(int row, int col, double[] pair) {
        int before = col > 0 && nodes.is(row, col - 1) ? col - 1 : col;
        int after = col + 1 < nodes.cols() && nodes.is(row, col + 1) ? col + 1 : col;
        double lat0 = Math.toRadians(nodes.lat(row, before));
        double lat1 = Math.toRadians(nodes.lat(row, after));
        double lon0 = Math.toRadians(nodes.lon(row, before) - nodes.lon(row, col));
        double lon1 = Math.toRadians(nodes.lon(row, after) - nodes.lon(row, col));
        // The chord between both neighbours, in the plane that touches the Earth at the node.
        double sin = Math.sin(Math.toRadians(nodes.lat(row, col)));
        double cos = Math.cos(Math.toRadians(nodes.lat(row, col)));
        double outward = Math.cos(lat1) * Math.cos(lon1) - Math.cos(lat0) * Math.cos(lon0);
        double east = Math.cos(lat1) * Math.sin(lon1) - Math.cos(lat0) * Math.sin(lon0);
        double north = (Math.sin(lat1) - Math.sin(lat0)) * cos - outward * sin;
        // On the ellipsoid a degree of latitude is shorter than one of longitude at the equator.
        double w = 1 - E2 * sin * sin;
        north *= (1 - E2) / w;
        double length = Math.hypot(east, north);
        pair[0] = length > 0 ? -north / length : Double.NaN;
        pair[1] = length > 0 ? east / length : Double.NaN;
    }

    /**
     * Turns an azimuth at a node into that of the same direction at a meridian nearby. Farther from a pole this is what
     * the azimuths of the corners of a cell differ by anyway, and cancels out between them.
     */
    private void fromMeridian(int row, int col, double meridian, double[] pair) {
        double lat = nodes.lat(row, col);
        if (Math.abs(lat) < POLAR) {
            return;
        }
        double degrees = meridian - nodes.lon(row, col);
        degrees -= 360 * Math.rint(degrees / 360);
        double turn = Math.toRadians(degrees) * Math.sin(Math.toRadians(lat));
        double sin = pair[0];
        pair[0] = sin * Math.cos(turn) + pair[1] * Math.sin(turn);
        pair[1] = pair[1] * Math.cos(turn) - sin * Math.sin(turn);
    }
}
