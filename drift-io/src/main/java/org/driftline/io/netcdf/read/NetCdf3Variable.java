package org.driftline.io.netcdf.read;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.List;

import org.driftline.io.netcdf.Attributes;
import org.driftline.io.netcdf.Dimension;
import org.driftline.io.netcdf.NetCdfException;
import org.driftline.io.netcdf.NetCdfType;
import org.driftline.io.netcdf.Slab;
import org.driftline.io.netcdf.Variable;
import org.driftline.io.netcdf.stored.StoredArray;

/** A variable of a NetCDF-3 file. */
final class NetCdf3Variable extends Variable {

    private final StoredArray values;

    /** @param recordSize bytes from one record to the next, 0 if the variable has none */
    NetCdf3Variable(
            FileChannel channel,
            String name,
            NetCdfType type,
            List<Dimension> dimensions,
            Attributes attributes,
            long begin,
            long recordSize)
            throws IOException {
        super(name, type, dimensions, attributes);
        int[] shape = shape();
        long[] strides = strides(shape);
        if (recordSize > 0) {
            strides[0] = recordSize;
        }
        values = new StoredArray(channel, ByteOrder.BIG_ENDIAN, begin, type, shape, strides);
        values.checkInside(channel.size(), toString());
    }

    private long[] strides(int[] shape) throws NetCdfException {
        try {
            return Slab.packedStrides(shape, type().size());
        } catch (ArithmeticException e) {
            throw new NetCdfException("variable " + name() + " is larger than any file", e);
        }
    }

    @Override
    public void read(int[] start, int[] count, float[] into) throws IOException {
        requireNumbers();
        values.read(start, count, into);
    }

    @Override
    public void read(int[] start, int[] count, double[] into) throws IOException {
        requireNumbers();
        values.read(start, count, into);
    }
}
