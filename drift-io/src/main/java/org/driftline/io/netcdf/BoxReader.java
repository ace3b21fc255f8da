package org.driftline.io.netcdf;

import java.io.IOException;

/** Reads boxes of numbers, row by row, from wherever and however they are stored. */
interface BoxReader {

    void read(int[] start, int[] count, float[] into) throws IOException;

    void read(int[] start, int[] count, double[] into) throws IOException;
}
