package org.driftline.drift.coast;

import java.util.BitSet;
import java.util.List;

import org.driftline.drift.coast.SideIndex.Path;

/**
 * Land as polygons: a place is on land if it is within an odd number of rings.
 *
 * <p>A grid of tiles knows the rings' sides that touch each tile, and whether its southwest corner is on land. From that
 * corner one goes along the parallel and then along the meridian to a place, counting shorelines.
 */
public final class PolygonLand implements LandMask {

    private final String name;
    private final String resolution;
    private final SideIndex index;
    private final BitSet cornerOnLand = new BitSet();

    /**
     * Land within rings.
     *
     * @param name which coastline it is
     * @param resolution how fine it is, in words
     * @param rings shorelines; one within another is a lake
     */
    public PolygonLand(String name, String resolution, List<Ring> rings) {
        this.name = name;
        this.resolution = resolution;
        index = new SideIndex(rings);
        for (int row = 0; row < index.rows(); row++) {
            boolean land = false;
            for (int col = 0; col < index.cols(); col++) {
                int tile = index.tile(row, col);
                cornerOnLand.set(tile, land);
                land ^= index.changesAlongParallel(
                        tile, index.tileSouth(row), index.tileWest(col), index.tileWest(col + 1));
            }
        }
    }

    @Override
    public boolean isLand(double lon, double lat) {
        double here = lon + shift(lon);
        int col = index.col(here);
        int row = index.row(lat);
        if (col < 0 || col >= index.cols() || row < 0 || row >= index.rows()) {
            return false;
        }
        int tile = index.tile(row, col);
        boolean land = cornerOnLand.get(tile);
        if (!index.isEmpty(tile)) {
            double south = index.tileSouth(row);
            land ^= index.changesAlongParallel(tile, south, index.tileWest(col), here);
            land ^= index.changesAlongMeridian(tile, here, south, lat);
        }
        return land;
    }

    @Override
    public double firstLandfall(double lon0, double lat0, double lon1, double lat1) {
        double way = lon1 - lon0;
        way -= 360 * Math.rint(way / 360);
        double first = Double.NaN;
        if (isLand(lon0, lat0)) {
            return 0;
        }
        Path path = new Path(lon0, lat0, lon0 + way, lat1);
        for (double shift = -360; shift <= 360; shift += 360) {
            first = earlier(first, firstCrossing(path.shifted(shift)));
        }
        return first;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String resolution() {
        return resolution;
    }

    private double firstCrossing(Path path) {
        int firstCol = Math.max(0, index.col(Math.min(path.lon0(), path.lon1())));
        int lastCol = Math.min(index.cols() - 1, index.col(Math.max(path.lon0(), path.lon1())));
        int firstRow = Math.max(0, index.row(Math.min(path.lat0(), path.lat1())));
        int lastRow = Math.min(index.rows() - 1, index.row(Math.max(path.lat0(), path.lat1())));
        double first = Double.NaN;
        for (int row = firstRow; row <= lastRow; row++) {
            for (int col = firstCol; col <= lastCol; col++) {
                first = earlier(first, index.firstCrossing(index.tile(row, col), path));
            }
        }
        return first;
    }

    /** What to add to a longitude so that it lies over the rings, if it can. */
    private double shift(double lon) {
        double beyond = (lon - index.west()) / 360;
        return -360 * Math.floor(beyond);
    }

    private static double earlier(double one, double other) {
        return Double.isNaN(one) || other < one ? other : one;
    }
}
