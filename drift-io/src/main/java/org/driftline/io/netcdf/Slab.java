package org.driftline.io.netcdf;

import java.util.Arrays;

/**
 * A box cut out of a variable, seen as runs of values that lie one after the other on disk.
 *
 * <p>The strides are in bytes, so that a record dimension, whose places lie apart, is a stride like any other.
 */
public final class Slab {

    private final long[] strides;
    private final int[] start;
    private final int[] count;
    private final int outer;
    private final int runLength;
    private final long runs;

    /**
     * A box.
     *
     * @param shape length of each dimension
     * @param strides bytes from one place to the next, per dimension
     * @param valueSize bytes of one value
     * @param start first place wanted, per dimension
     * @param count how many places, per dimension
     * @throws IndexOutOfBoundsException if the box does not lie inside the shape
     */
    public Slab(int[] shape, long[] strides, int valueSize, int[] start, int[] count) {
        check(shape, start, count);
        this.strides = strides;
        this.start = start;
        this.count = count;
        int inner = shape.length;
        long length = 1;
        long packed = valueSize;
        while (inner > 0 && strides[inner - 1] == packed) {
            inner--;
            length *= count[inner];
            packed = count[inner] == shape[inner] ? packed * shape[inner] : -1;
        }
        this.outer = inner;
        this.runLength = Math.toIntExact(length);
        long product = 1;
        for (int k = 0; k < inner; k++) {
            product *= count[k];
        }
        this.runs = runLength == 0 ? 0 : product;
    }

    private static void check(int[] shape, int[] start, int[] count) {
        if (start.length != shape.length || count.length != shape.length) {
            throw new IndexOutOfBoundsException("box of rank " + start.length + " in shape " + Arrays.toString(shape));
        }
        for (int k = 0; k < shape.length; k++) {
            if (start[k] < 0 || count[k] < 0 || start[k] > shape[k] - count[k]) {
                throw new IndexOutOfBoundsException("box " + Arrays.toString(start) + " + " + Arrays.toString(count)
                        + " is not inside " + Arrays.toString(shape));
            }
        }
    }

    /** Strides of values that lie row by row without gaps, per dimension (bytes). */
    public static long[] packedStrides(int[] shape, int valueSize) {
        long[] strides = new long[shape.length];
        long stride = valueSize;
        for (int k = shape.length - 1; k >= 0; k--) {
            strides[k] = stride;
            stride = Math.multiplyExact(stride, (long) shape[k]);
        }
        return strides;
    }

    /** Values in one run. */
    public int runLength() {
        return runLength;
    }

    /** How many runs the box has. */
    public long runs() {
        return runs;
    }

    /** Values in the whole box. */
    public long size() {
        return runs * runLength;
    }

    /** Bytes from the variable's first value to the first of a run. */
    public long offset(long run) {
        long rest = run;
        long offset = 0;
        for (int k = outer - 1; k >= 0; k--) {
            offset += (start[k] + rest % count[k]) * strides[k];
            rest /= count[k];
        }
        for (int k = outer; k < start.length; k++) {
            offset += start[k] * strides[k];
        }
        return offset;
    }
}
