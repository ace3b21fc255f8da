package org.driftline.io.netcdf.hdf5;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.driftline.io.netcdf.Attributes;
import org.driftline.io.netcdf.Dimension;
import org.driftline.io.netcdf.NetCdfException;
import org.driftline.io.netcdf.NetCdfType;
import org.driftline.io.netcdf.Slab;
import org.driftline.io.netcdf.Variable;
import org.driftline.io.netcdf.stored.BoxReader;

/**
 * A variable of a NetCDF-4 file.
 *
 * <p>Along an unlimited dimension it may be stored shorter than the dimension is by now: what is beyond its extent
 * has the fill value.
 */
final class Hdf5Variable extends Variable {

    private final int[] extent;
    private final double fill;
    private final BoxReader values;

    /**
     * @param extent how many places are stored, per dimension
     * @param fill the value of places that are not
     */
    Hdf5Variable(
            String name,
            NetCdfType type,
            List<Dimension> dimensions,
            Attributes attributes,
            int[] extent,
            double fill,
            BoxReader values) {
        super(name, type, dimensions, attributes);
        this.extent = extent;
        this.fill = fill;
        this.values = values;
    }

    @Override
    public void read(int[] start, int[] count, float[] into) throws IOException {
        int[] stored = prepare(start, count, into.length);
        if (Arrays.equals(stored, count)) {
            values.read(start, count, into);
            return;
        }
        double[] whole = new double[into.length];
        read(start, count, whole);
        for (int i = 0; i < into.length; i++) {
            into[i] = (float) whole[i];
        }
    }

    @Override
    public void read(int[] start, int[] count, double[] into) throws IOException {
        int[] stored = prepare(start, count, into.length);
        if (Arrays.equals(stored, count)) {
            values.read(start, count, into);
            return;
        }
        Arrays.fill(into, fill);
        long size = Arrays.stream(stored).asLongStream().reduce(1, (a, b) -> a * b);
        if (size > 0) {
            double[] box = new double[Math.toIntExact(size)];
            values.read(start, stored, box);
            spread(box, stored, count, into);
        }
    }

    /** Checks a box and says how much of it is stored. */
    private int[] prepare(int[] start, int[] count, int available) throws NetCdfException {
        requireNumbers();
        int[] shape = shape();
        Slab slab = new Slab(shape, Slab.packedStrides(shape, 1), 1, start, count);
        if (slab.size() > available) {
            throw new IndexOutOfBoundsException(slab.size() + " values wanted, room for " + available);
        }
        int[] stored = new int[count.length];
        for (int k = 0; k < count.length; k++) {
            stored[k] = Math.max(0, Math.min(count[k], extent[k] - start[k]));
        }
        return stored;
    }

    /** Lays a small box into the first corner of a larger one. */
    private static void spread(double[] box, int[] boxShape, int[] shape, double[] into) {
        Slab corner = new Slab(shape, Slab.packedStrides(shape, 1), 1, new int[shape.length], boxShape);
        for (long run = 0; run < corner.runs(); run++) {
            System.arraycopy(
                    box,
                    Math.toIntExact(run * corner.runLength()),
                    into,
                    Math.toIntExact(corner.offset(run)),
                    corner.runLength());
        }
    }
}
