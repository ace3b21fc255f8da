package org.driftline.drift.kernel;

/**
 * Two time levels of a field in a window of its grid, and an instant between them. Vectors lie as
 * {@code [row][col][u, v]} (m/s).
 */
public final class Patch {

    final float[] earlier;
    final float[] later;
    final float late;
    final Place place;
    /** Whether nothing is left to interpolate in time. */
    final boolean ready;
    /** The vectors once more if they are packed, u in the low half and v in the high one {@code [row][col]}; else empty. */
    final long[] nodes;

    /**
     * A patch.
     *
     * @param earlier vectors of the earlier level {@code [row][col][u, v]} (m/s)
     * @param later vectors of the later level {@code [row][col][u, v]} (m/s); the same array for an instant exactly at one level
     * @param late share of the time between both that has gone by (fraction)
     * @param place where the window is
     */
    public Patch(float[] earlier, float[] later, float late, Place place) {
        this(earlier, later, late, place, new long[0], false);
    }

    @SuppressWarnings("ParameterNumber") // what a patch is
    private Patch(float[] earlier, float[] later, float late, Place place, long[] nodes, boolean ready) {
        this.earlier = earlier;
        this.later = later;
        this.late = late;
        this.place = place;
        this.nodes = nodes;
        this.ready = ready;
    }

    /**
     * A window of a grid.
     *
     * @param firstRow row of the grid that is row 0 of the window
     * @param firstCol column of the grid that is column 0 of the window
     * @param rows rows of the window, 2 or more
     * @param cols columns of the window, 2 or more
     * @param wrapCols how many columns further the grid is the same again, 0 if never
     */
    public record Place(int firstRow, int firstCol, int rows, int cols, int wrapCols) {

        /** How many nodes it has. */
        public int nodes() {
            return rows * cols;
        }
    }

    /**
     * The same numbers, interpolated in time beforehand at the nodes of a part of the window; worth it for more
     * particles than nodes.
     */
    public Patch of(Place part) {
        float[] now = new float[2 * part.nodes()];
        int firstCol = part.firstCol - place.firstCol;
        firstCol += firstCol < 0 ? place.wrapCols : 0;
        int width = 2 * part.cols;
        for (int row = 0; row < part.rows; row++) {
            int from = 2 * ((row + part.firstRow - place.firstRow) * place.cols + firstCol);
            blend(from, now, row * width, width);
        }
        return new Patch(now, now, 0, part, new long[0], true);
    }

    /** The same, with the vectors of the earlier level packed too. */
    Patch packed() {
        long[] packed = new long[place.nodes()];
        for (int i = 0; i < packed.length; i++) {
            long high = Float.floatToRawIntBits(earlier[2 * i + 1]);
            packed[i] = high << 32 | Integer.toUnsignedLong(Float.floatToRawIntBits(earlier[2 * i]));
        }
        return new Patch(earlier, later, late, place, packed, ready);
    }

    private void blend(int from, float[] now, int to, int count) {
        for (int i = 0; i < count; i++) {
            float one = earlier[from + i];
            now[to + i] = one + (later[from + i] - one) * late;
        }
    }
}
