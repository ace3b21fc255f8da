package org.driftline.drift.kernel;

/** Where on a grid the particles of a block are, and what they find there; one per thread. */
public final class Cells {

    /** Fractional columns and rows {@code [particle]}, NaN outside the grid (cells). */
    final double[] col;

    final double[] row;
    /** Where in their cells they are {@code [particle]}, 0 to 1, and room for what whole vectors read beyond the last. */
    final float[] x;

    final float[] y;
    /** The low halves say which nodes are the first of their cells {@code [particle]}. */
    final long[] node;

    /** The vectors at the nodes of their cells, as in {@link Patch#nodes} {@code [particle]}. */
    final long[] one;

    final long[] nextOne;
    final long[] other;
    final long[] nextOther;
    /** {@code [particle][u, v]}, and room for what goes beyond the last. */
    final float[] pairs;

    Patch patch = new Patch(new float[0], new float[0], 0, new Patch.Place(0, 0, 2, 2, 0));
    double[] lon = {};
    double[] lat = {};
    EvenAxes axes = new EvenAxes(EvenAxis.NONE, EvenAxis.NONE);
    float[] u = {};
    float[] v = {};
    int offset;
    boolean allInside;

    /** Room for some particles. */
    public Cells(int capacity) {
        col = new double[capacity];
        row = new double[capacity];
        x = new float[2 * capacity];
        y = new float[2 * capacity];
        node = new long[capacity];
        one = new long[capacity];
        nextOne = new long[capacity];
        other = new long[capacity];
        nextOther = new long[capacity];
        pairs = new float[2 * capacity + 2];
    }

    /** For how many particles there is room. */
    public int capacity() {
        return col.length;
    }

    /** Fractional columns {@code [particle]}, NaN outside the grid; write here, then {@link Kernel#interpolate} (cells). */
    public double[] col() {
        return col;
    }

    /** Fractional rows {@code [particle]}, NaN outside the grid; write here, then {@link Kernel#interpolate} (cells). */
    public double[] row() {
        return row;
    }

    /** Which patch to interpolate in. */
    public void lookAt(Patch value) {
        patch = value;
    }

    /**
     * Where the particles are, from number {@code first} on.
     *
     * @param lons longitudes {@code [particle]} (degrees east)
     * @param lats latitudes {@code [particle]} (degrees north)
     */
    public void from(double[] lons, double[] lats, int first) {
        lon = lons;
        lat = lats;
        offset = first;
    }

    /**
     * Where to write the vectors, with the numbers that the particles have.
     *
     * @param east eastward components {@code [particle]} (m/s)
     * @param north northward components {@code [particle]} (m/s)
     */
    public void into(float[] east, float[] north) {
        u = east;
        v = north;
    }
}
