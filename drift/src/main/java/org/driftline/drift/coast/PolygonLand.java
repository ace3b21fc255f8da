package org.driftline.drift.coast;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.geo.Area;

/**
 * Land as polygons: a place is on land if it is within an odd number of rings.
 *
 * <p>The Earth is cut into tiles of one degree, known to be sea, land or coast. Those with a coast are cut into finer ones
 * when a place in them is first asked for.
 */
public final class PolygonLand implements LandMask {

    private static final int MOST_TILES_PER_DEGREE = 256;

    /** To look at the tiles of a larger box takes longer than it saves (degrees). */
    private static final double WIDEST_BOX = 2;

    private final String name;
    private final String resolution;
    private final TiledLines earth;
    /** The finer tiles of each tile with a coast. Two threads may both make them, which does no harm. {@code [tile]} */
    private final @Nullable TiledLines[] coasts;

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
        earth = new TiledLines(Tiling.ofEarth(), new Shoreline(rings), false);
        coasts = new TiledLines[earth.tiling().tiles()];
    }

    @Override
    public boolean isLand(double lon, double lat) {
        double home = earth.tiling().home(lon);
        int tile = earth.tiling().tile(home, lat);
        byte state = earth.state(tile);
        return TiledLines.isCoast(state) ? coast(tile).isLand(home, lat) : state == TiledLines.LAND;
    }

    @Override
    public double firstLandfall(double lon0, double lat0, double lon1, double lat1) {
        double home = earth.tiling().home(lon0);
        double end = home + (lon1 - lon0) - 360 * Math.rint((lon1 - lon0) / 360);
        int tile = earth.tiling().tile(home, lat0);
        byte state = earth.state(tile);
        boolean within = tile == earth.tiling().tile(end, lat1);
        if (within && !TiledLines.isCoast(state)) {
            return state == TiledLines.LAND ? 0 : Double.NaN;
        }
        Line way = new Line(home, lat0, end, lat1);
        if (within) {
            return coast(tile).firstLandfall(way);
        }
        return isLand(lon0, lat0) ? 0 : firstCrossing(way);
    }

    @Override
    public boolean isOpenSea(Area area) {
        if (area.east() - area.west() > WIDEST_BOX || area.north() - area.south() > WIDEST_BOX) {
            return false;
        }
        Tiling tiling = earth.tiling();
        double home = tiling.home(area.west());
        Line across = new Line(home, area.south(), home + area.east() - area.west(), area.north());
        return tiling.allOfBox(across, (tile, turns) -> {
            byte state = earth.state(tile);
            return TiledLines.isCoast(state) ? coast(tile).isOpenSea(across.eastward(turns)) : state == TiledLines.SEA;
        });
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String resolution() {
        return resolution;
    }

    private double firstCrossing(Line way) {
        Tiling tiling = earth.tiling();
        double first = Double.NaN;
        int lastRow = tiling.lastRow(way);
        for (int row = tiling.firstRow(way); row <= lastRow; row++) {
            int lastCol = tiling.lastCol(way, row);
            for (int col = tiling.firstCol(way, row); col <= lastCol; col++) {
                int tile = tiling.tile(row, col);
                if (TiledLines.isCoast(earth.state(tile))) {
                    double turns = tiling.west(tile % tiling.cols()) - tiling.west(col);
                    first = TiledLines.earlier(first, coast(tile).firstCrossing(way.eastward(turns)));
                }
            }
        }
        return first;
    }

    private TiledLines coast(int tile) {
        TiledLines coast = coasts[tile];
        if (coast == null) {
            coast = finer(tile);
            coasts[tile] = coast;
        }
        return coast;
    }

    private TiledLines finer(int tile) {
        List<Line> lines = IntStream.range(0, earth.count(tile))
                .mapToObj(k -> earth.line(tile, k))
                .toList();
        int perDegree = (int) Math.min(MOST_TILES_PER_DEGREE, Math.ceil(2 * Math.sqrt(lines.size())));
        return new TiledLines(earth.tiling().within(tile, perDegree), lines, earth.cornerOnLand(tile));
    }
}
