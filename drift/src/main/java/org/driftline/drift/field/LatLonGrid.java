package org.driftline.drift.field;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.geo.Area;
import org.driftline.drift.kernel.EvenAxes;
import org.driftline.drift.kernel.EvenAxis;

/** A grid of meridians and parallels: longitudes by either convention, latitudes in either direction. */
public final class LatLonGrid implements HorizontalGrid {

    private final Axis lon;
    private final Axis lat;
    private final boolean wraps;
    /** The longitudes, if they are even. */
    private final @Nullable EvenAxis meridians;

    /**
     * A grid.
     *
     * @param lons longitudes of the columns {@code [col]}; they may jump by 360 once (degrees east)
     * @param lats latitudes of the rows {@code [row]} (degrees north)
     * @throws IllegalArgumentException if either has fewer than 2 values, does not rise or fall throughout, or goes
     *     beyond a pole or more than once around
     */
    public LatLonGrid(double[] lons, double[] lats) {
        lon = new Axis("longitude", unwrapped(lons));
        lat = new Axis("latitude", lats);
        if (lat.lowest() < -90.001 || lat.highest() > 90.001) {
            throw new IllegalArgumentException("latitudes go beyond a pole: " + lat.lowest() + " to " + lat.highest());
        }
        if (lon.length() > 360.001) {
            throw new IllegalArgumentException("longitudes go more than once around: " + lon.length() + " degrees");
        }
        double gap = 360 - lon.length();
        wraps = lon.isEvenlySpaced() && !lon.isFalling() && Math.abs(gap - lon.step()) < 0.01 * lon.step();
        meridians = wraps ? lon.circle() : lon.isEvenlySpaced() ? lon.arc() : null;
    }

    @Override
    public int rows() {
        return lat.size();
    }

    @Override
    public int cols() {
        return lon.size();
    }

    @Override
    public boolean wraps() {
        return wraps;
    }

    @Override
    public Area area() {
        double south = Math.max(-90, lat.lowest());
        double north = Math.min(90, lat.highest());
        if (wraps || lon.length() >= 360) {
            return new Area(-180, 180, south, north);
        }
        double west = lon.lowest() - 360 * Math.floor((lon.lowest() + 180) / 360);
        return new Area(west, west + lon.length(), south, north);
    }

    @Override
    public Optional<Window> window(Area area) {
        if (area.north() < lat.lowest() || area.south() > lat.highest()) {
            return Optional.empty();
        }
        double one = lat.nearestIndex(area.south());
        double other = lat.nearestIndex(area.north());
        int firstRow = firstOfCell(Math.min(one, other), rows());
        int rows = lastOfCell(Math.max(one, other), rows()) - firstRow + 1;
        return wraps ? Optional.of(ring(area, firstRow, rows)) : belt(area, firstRow, rows);
    }

    @Override
    public void locate(double[] lons, double[] lats, int from, int to, double[] col, double[] row) {
        for (int i = from; i < to; i++) {
            col[i - from] = column(lons[i]);
            row[i - from] = lat.index(lats[i]);
        }
    }

    @Override
    public @Nullable EvenAxes evenAxes() {
        EvenAxis parallels = lat.even();
        return meridians == null || parallels == null ? null : new EvenAxes(meridians, parallels);
    }

    private double column(double degrees) {
        if (meridians != null) {
            return meridians.index(degrees);
        }
        double east = beyondWest(degrees);
        // Just west of the first meridian is "just short of once around".
        return lon.index(lon.lowest() + (east > 360 - 1e-6 * lon.step() ? 0 : east));
    }

    private double beyondWest(double degrees) {
        double east = degrees - lon.lowest();
        return east >= 0 && east < 360 ? east : east - 360 * Math.floor(east / 360);
    }

    private Window ring(Area area, int firstRow, int rows) {
        double width = area.east() - area.west();
        double west = beyondWest(area.west());
        int firstCol = Math.min((int) (west / lon.step()), cols() - 1);
        int lastCol = (int) Math.ceil((west + width) / lon.step());
        int cols = Math.max(2, lastCol - firstCol + 1);
        return cols > cols() ? new Window(firstRow, 0, rows, cols() + 1) : new Window(firstRow, firstCol, rows, cols);
    }

    /** The area may meet a grid that does not go around from either side. */
    private Optional<Window> belt(Area area, int firstRow, int rows) {
        double width = area.east() - area.west();
        double west = beyondWest(area.west());
        boolean fromInside = west <= lon.length();
        boolean fromWest = west + width >= 360;
        if (!fromInside && !fromWest) {
            return Optional.empty();
        }
        double one = lon.nearestIndex(fromWest ? lon.lowest() : lon.lowest() + west);
        double other = lon.nearestIndex(fromInside ? lon.lowest() + west + width : lon.lowest() + west + width - 360);
        int firstCol = firstOfCell(Math.min(one, other), cols());
        int cols = lastOfCell(Math.max(one, other), cols()) - firstCol + 1;
        return Optional.of(new Window(firstRow, firstCol, rows, cols));
    }

    private static int firstOfCell(double index, int size) {
        return Math.min((int) index, size - 2);
    }

    private static int lastOfCell(double index, int size) {
        return Math.min(size - 1, (int) index + 1);
    }

    private static double[] unwrapped(double[] degrees) {
        double[] copy = degrees.clone();
        for (int i = 1; i < copy.length; i++) {
            double jump = copy[i] - copy[i - 1];
            copy[i] -= Math.abs(jump) > 180 ? 360 * Math.rint(jump / 360) : 0;
        }
        return copy;
    }
}
