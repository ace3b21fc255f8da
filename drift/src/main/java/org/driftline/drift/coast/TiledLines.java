package org.driftline.drift.coast;

import java.util.Arrays;
import java.util.List;

/**
 * Shorelines on tiles: which of them touch each tile, and whether a tile is all sea, all land, or has a coast.
 *
 * <p>Of a tile with a coast it is known whether its southwest corner is on land. From that corner one goes along the
 * parallel and then along the meridian to a place, counting shorelines.
 */
final class TiledLines {

    static final byte SEA = 0;
    static final byte LAND = 1;
    /** From here on there is a coast: with the southwest corner at sea, or with it on land. */
    private static final byte COAST = 2;

    private static final byte UNKNOWN = -1;

    private final Tiling tiling;
    private final List<Line> lines;
    /** Where the lines of each tile begin in {@link #touching} {@code [tile]}, one more at the end. */
    private final int[] start;

    private final int[] touching;
    /** Found row by row when first asked for, by any thread: a byte is either right or still unknown. {@code [tile]} */
    private final byte[] states;

    /** Whether the southwest corner of the first tile of each row is on land {@code [row]}. */
    private final boolean[] rowOnLand;

    /**
     * Shorelines on tiles.
     *
     * @param cornerOnLand whether the southwest corner of the first tile is on land
     */
    TiledLines(Tiling tiling, List<Line> lines, boolean cornerOnLand) {
        this.tiling = tiling;
        this.lines = lines;
        Touches touches = new Touches(lines.size());
        for (int line = 0; line < lines.size(); line++) {
            note(line, touches);
        }
        start = touches.starts(tiling.tiles());
        touching = touches.linesByTile(start);
        states = new byte[tiling.tiles()];
        Arrays.fill(states, UNKNOWN);
        rowOnLand = new boolean[tiling.rows()];
        boolean land = cornerOnLand;
        for (int row = 0; row < rowOnLand.length; row++) {
            rowOnLand[row] = land;
            land ^= changesAlongMeridian(tiling.tile(row, 0), tiling.west(0), tiling.south(row), tiling.south(row + 1));
        }
    }

    Tiling tiling() {
        return tiling;
    }

    byte state(int tile) {
        byte state = states[tile];
        return state == UNKNOWN ? findRow(tile) : state;
    }

    static boolean isCoast(byte state) {
        return state >= COAST;
    }

    boolean cornerOnLand(int tile) {
        return (state(tile) & LAND) != 0;
    }

    /** How many lines touch a tile. */
    int count(int tile) {
        return start[tile + 1] - start[tile];
    }

    /** A line that touches a tile, where that tile is. */
    Line line(int tile, int index) {
        return lines.get(touching[start[tile] + index]).near(tiling.west(tile % tiling.cols()));
    }

    /** Whether a place within these tiles is on land. */
    boolean isLand(double lon, double lat) {
        int tile = tiling.tile(lon, lat);
        boolean land = cornerOnLand(tile);
        if (isCoast(state(tile))) {
            double south = tiling.south(tile / tiling.cols());
            land ^= changesAlongParallel(tile, south, tiling.west(tile % tiling.cols()), lon);
            land ^= changesAlongMeridian(tile, lon, south, lat);
        }
        return land;
    }

    /** Whether all these tiles that a box touches are sea. */
    boolean isOpenSea(Line across) {
        return tiling.allOfBox(across, (tile, turns) -> state(tile) == SEA);
    }

    /** How much of a way that stays within these tiles lies before land; 0 if it starts there, NaN if it is free. */
    double firstLandfall(Line way) {
        int tile = tiling.tile(way.lon0(), way.lat0());
        if (state(tile) == SEA && tile == tiling.tile(way.lon1(), way.lat1())) {
            return Double.NaN;
        }
        return isLand(way.lon0(), way.lat0()) ? 0 : firstCrossing(way);
    }

    /** How much of a way lies before the first line on these tiles; NaN if it meets none. */
    double firstCrossing(Line way) {
        double first = Double.NaN;
        int lastRow = tiling.lastRow(way);
        for (int row = tiling.firstRow(way); row <= lastRow; row++) {
            int lastCol = tiling.lastCol(way, row);
            for (int col = tiling.firstCol(way, row); col <= lastCol; col++) {
                first = earlier(first, firstCrossing(way, tiling.tile(row, col)));
            }
        }
        return first;
    }

    /** The lesser of two shares of a way, either of which may be NaN. */
    static double earlier(double one, double other) {
        return Double.isNaN(one) || other < one ? other : one;
    }

    private double firstCrossing(Line way, int tile) {
        double first = Double.NaN;
        for (int k = start[tile]; k < start[tile + 1]; k++) {
            first = earlier(first, way.shareBefore(lines.get(touching[k])));
        }
        return first;
    }

    private byte findRow(int asked) {
        int row = asked / tiling.cols();
        boolean land = rowOnLand[row];
        double south = tiling.south(row);
        for (int col = 0; col < tiling.cols(); col++) {
            int tile = tiling.tile(row, col);
            states[tile] = (byte) ((land ? LAND : SEA) + (count(tile) > 0 ? COAST : 0));
            land ^= changesAlongParallel(tile, south, tiling.west(col), tiling.west(col + 1));
        }
        return states[asked];
    }

    private boolean changesAlongParallel(int tile, double lat, double from, double to) {
        boolean odd = false;
        for (int k = 0; k < count(tile); k++) {
            odd ^= line(tile, k).crossesParallel(lat, from, to);
        }
        return odd;
    }

    private boolean changesAlongMeridian(int tile, double lon, double from, double to) {
        boolean odd = false;
        for (int k = 0; k < count(tile); k++) {
            odd ^= line(tile, k).crossesMeridian(lon, from, to);
        }
        return odd;
    }

    /** Notes every tile that a line touches, and a hair more. */
    private void note(int index, Touches touches) {
        Line line = lines.get(index);
        int tile = tiling.onlyTile(line);
        if (tile >= 0) {
            touches.add(index, tile);
            return;
        }
        int lastRow = tiling.lastRow(line);
        for (int row = tiling.firstRow(line); row <= lastRow; row++) {
            int lastCol = tiling.lastCol(line, row);
            for (int col = tiling.firstCol(line, row); col <= lastCol; col++) {
                touches.add(index, tiling.tile(row, col));
            }
        }
    }

    /** Which line touches which tile, as found. */
    private static final class Touches {

        private int[] lines;
        private int[] tiles;
        private int count;

        Touches(int expected) {
            lines = new int[expected + expected / 4 + 8];
            tiles = new int[lines.length];
        }

        void add(int line, int tile) {
            if (count == lines.length) {
                lines = Arrays.copyOf(lines, 2 * count);
                tiles = Arrays.copyOf(tiles, 2 * count);
            }
            lines[count] = line;
            tiles[count++] = tile;
        }

        /** Where the lines of each tile begin once they are in the order of their tiles. */
        int[] starts(int tileCount) {
            int[] starts = new int[tileCount + 1];
            for (int i = 0; i < count; i++) {
                starts[tiles[i] + 1]++;
            }
            for (int tile = 0; tile < tileCount; tile++) {
                starts[tile + 1] += starts[tile];
            }
            return starts;
        }

        int[] linesByTile(int[] starts) {
            int[] next = starts.clone();
            int[] result = new int[count];
            for (int i = 0; i < count; i++) {
                result[next[tiles[i]]++] = lines[i];
            }
            return result;
        }
    }
}
