package org.driftline.io.netcdf.stored;

import java.util.Arrays;

import org.driftline.io.netcdf.Slab;

/** Numbers that are in memory already: few, or all the same. */
public final class HeldNumbers implements BoxReader {

    private final double[] values;
    private final int[] shape;

    /**
     * Numbers in memory.
     *
     * @param values row by row; a single one stands for every place
     * @param shape length of each dimension
     */
    public HeldNumbers(double[] values, int[] shape) {
        this.values = values;
        this.shape = shape;
    }

    @Override
    public void read(int[] start, int[] count, float[] into) {
        double[] exact = new double[into.length];
        read(start, count, exact);
        for (int i = 0; i < into.length; i++) {
            into[i] = (float) exact[i];
        }
    }

    @Override
    public void read(int[] start, int[] count, double[] into) {
        if (values.length == 1) {
            Arrays.fill(into, values[0]);
            return;
        }
        Slab slab = new Slab(shape, Slab.packedStrides(shape, 1), 1, start, count);
        int to = 0;
        for (long run = 0; run < slab.runs(); run++) {
            System.arraycopy(values, (int) slab.offset(run), into, to, slab.runLength());
            to += slab.runLength();
        }
    }
}
