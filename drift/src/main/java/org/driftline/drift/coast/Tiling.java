package org.driftline.drift.coast;

/** Square tiles in rows from south to north, each from west to east. */
final class Tiling {

    /** Tiles are taken to be this much wider than they are, so that no line slips between two (degrees). */
    private static final double HAIR = 1e-9;

    private final double west;
    private final double south;
    private final double tilesPerDegree;
    private final int cols;
    private final int rows;
    private final boolean round;

    private Tiling(double west, double south, double tilesPerDegree, int cols, int rows) {
        this.west = west;
        this.south = south;
        this.tilesPerDegree = tilesPerDegree;
        this.cols = cols;
        this.rows = rows;
        round = cols / tilesPerDegree == 360;
    }

    /**
     * Tiles of one degree all around the Earth. They begin a hair off the whole degrees: there, shorelines would too often
     * run exactly through the corner of a tile, which then is neither on land nor at sea.
     */
    static Tiling ofEarth() {
        return new Tiling(-180 - 2.718e-7, -90 - 3.142e-7, 1, 360, 180);
    }

    /** Finer tiles within a tile of one degree. */
    Tiling within(int tile, int perDegree) {
        return new Tiling(west(tile % cols), south(tile / cols), perDegree, perDegree, perDegree);
    }

    int tiles() {
        return rows * cols;
    }

    int rows() {
        return rows;
    }

    int cols() {
        return cols;
    }

    /** Western edge of a column (degrees east). */
    double west(int col) {
        return west + col / tilesPerDegree;
    }

    /** Southern edge of a row (degrees north). */
    double south(int row) {
        return south + row / tilesPerDegree;
    }

    /** The same longitude within the first turn from the western edge. */
    double home(double lon) {
        return lon - 360 * Math.floor((lon - west) / 360);
    }

    /** The tile of a place; the nearest if it is outside, but around the Earth the one it is in. */
    int tile(double lon, double lat) {
        int row = Math.max(0, Math.min(rows - 1, (int) ((lat - south) * tilesPerDegree)));
        return row * cols + within((int) Math.floor((lon - west) * tilesPerDegree));
    }

    /** The tile of a row and of a column, which may be beyond the first turn around the Earth. */
    int tile(int row, int col) {
        return row * cols + within(col);
    }

    /** Something that may be true of a tile. */
    interface Test {
        /** @param turns how far east the tile is of where the box touches it: whole turns (degrees) */
        boolean holds(int tile, double turns);
    }

    /** Whether something is true of every tile that a box touches, given one of its diagonals. */
    boolean allOfBox(Line diagonal, Test test) {
        int firstCol = col(diagonal.west() - HAIR);
        int lastCol = col(diagonal.east() + HAIR);
        int lastRow = lastRow(diagonal);
        for (int row = Math.min(rows - 1, firstRow(diagonal)); row <= lastRow; row++) {
            for (int col = firstCol; col <= lastCol; col++) {
                int tile = tile(row, col);
                if (!test.holds(tile, west(tile % cols) - west(col))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The column of a longitude; around the Earth, it may be beyond the first turn. */
    private int col(double lon) {
        int col = (int) Math.floor((lon - west) * tilesPerDegree);
        return round ? col : Math.max(0, Math.min(cols - 1, col));
    }

    /** The tile that a line is within, if there is but one and it is plain to see; else below 0. */
    int onlyTile(Line line) {
        double x0 = (line.lon0() - west) * tilesPerDegree;
        double y0 = (line.lat0() - south) * tilesPerDegree;
        int col = (int) x0;
        int row = (int) y0;
        boolean only = isWithin(x0 - col)
                && isWithin(y0 - row)
                && isWithin((line.lon1() - west) * tilesPerDegree - col)
                && isWithin((line.lat1() - south) * tilesPerDegree - row)
                && Math.min(row, col) >= 0
                && row < rows
                && col < cols;
        return only ? row * cols + col : -1;
    }

    private static boolean isWithin(double shareOfTile) {
        return shareOfTile > 1e-6 && shareOfTile < 1 - 1e-6;
    }

    int firstRow(Line line) {
        return Math.max(0, (int) Math.floor((line.south() - HAIR - south) * tilesPerDegree));
    }

    int lastRow(Line line) {
        return Math.min(rows - 1, (int) Math.floor((line.north() + HAIR - south) * tilesPerDegree));
    }

    /** The first column of a row that a line touches. */
    int firstCol(Line line, int row) {
        double touched = isSteep(line) ? Math.min(lonAtSouth(line, row), lonAtNorth(line, row)) : line.west();
        int col = (int) Math.floor((touched - HAIR - west) * tilesPerDegree);
        return round ? col : Math.max(0, col);
    }

    /** The last column of a row that a line touches; around the Earth, it may be beyond the first turn. */
    int lastCol(Line line, int row) {
        double touched = isSteep(line) ? Math.max(lonAtSouth(line, row), lonAtNorth(line, row)) : line.east();
        int col = (int) Math.floor((touched + HAIR - west) * tilesPerDegree);
        return round ? col : Math.min(cols - 1, col);
    }

    private double lonAtSouth(Line line, int row) {
        return line.lonAt(south(row) - HAIR);
    }

    private double lonAtNorth(Line line, int row) {
        return line.lonAt(south(row + 1) + HAIR);
    }

    /** Whether a line rises enough for it to be told where it crosses a parallel. */
    private static boolean isSteep(Line line) {
        return line.north() - line.south() > HAIR;
    }

    private int within(int col) {
        if (round) {
            return col < 0 ? col + cols : col >= cols ? col - cols : col;
        }
        return Math.max(0, Math.min(cols - 1, col));
    }
}
