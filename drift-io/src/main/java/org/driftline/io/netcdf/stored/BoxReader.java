package org.driftline.io.netcdf.stored;

import java.io.IOException;

/** Reads boxes of numbers, row by row, from wherever and however they are stored. */
public interface BoxReader {

    /**
     * Reads a box as floats.
     *
     * @param start first place per dimension
     * @param count places per dimension
     * @param into receives the values
     */
    void read(int[] start, int[] count, float[] into) throws IOException;

    /** Reads a box as doubles; see {@link #read(int[], int[], float[])}. */
    void read(int[] start, int[] count, double[] into) throws IOException;
}
