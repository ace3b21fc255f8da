package org.driftline.io.netcdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;

/** A variable of a NetCDF-3 file, read by its position in the file. */
final class NetCdf3Variable extends Variable {

    /** Takes {@code length} decoded values into places from {@code to} on. */
    private interface Sink {
        void take(ByteBuffer bytes, int to, int length);
    }

    private static final int BUFFER_BYTES = 1 << 18;

    /** Runs that lie closer than this many times their length are read in one go with what is between them. */
    private static final int GAP = 4;

    private final FileChannel channel;
    private final long begin;
    private final int[] shape;
    private final long[] strides;

    NetCdf3Variable(
            FileChannel channel,
            String name,
            NetCdfType type,
            List<Dimension> dimensions,
            Attributes attributes,
            long begin,
            long recordSize)
            throws NetCdfException {
        super(name, type, dimensions, attributes);
        this.channel = channel;
        this.begin = begin;
        this.shape = shape();
        try {
            this.strides = Slab.packedStrides(shape, type.size());
        } catch (ArithmeticException e) {
            throw new NetCdfException("variable " + name + " is larger than any file", e);
        }
        if (recordSize > 0) {
            strides[0] = recordSize;
        }
    }

    /** @throws NetCdfException if the values reach beyond the end of the file */
    void checkInside(long fileSize) throws NetCdfException {
        try {
            long end = begin + type().size();
            for (int k = 0; k < shape.length; k++) {
                if (shape[k] == 0) {
                    return;
                }
                end = Math.addExact(end, Math.multiplyExact(strides[k], shape[k] - 1L));
            }
            if (end > fileSize) {
                throw new NetCdfException("variable " + this + " needs bytes " + begin + " to " + end
                        + ", but the file has only " + fileSize + ": it is cut short");
            }
        } catch (ArithmeticException e) {
            throw new NetCdfException("variable " + this + " is larger than any file", e);
        }
    }

    @Override
    public void read(int[] start, int[] count, float[] into) throws IOException {
        Slab slab = slab(start, count, into.length);
        if (type() == NetCdfType.FLOAT) {
            transfer(slab, (bytes, to, n) -> bytes.asFloatBuffer().get(into, to, n));
        } else {
            transfer(slab, (bytes, to, n) -> Decoder.decode(type(), bytes, into, to, n));
        }
    }

    @Override
    public void read(int[] start, int[] count, double[] into) throws IOException {
        Slab slab = slab(start, count, into.length);
        transfer(slab, (bytes, to, n) -> Decoder.decode(type(), bytes, into, to, n));
    }

    private Slab slab(int[] start, int[] count, int available) throws NetCdfException {
        if (!type().numeric()) {
            throw new NetCdfException("variable " + name() + " holds text, not numbers");
        }
        Slab slab = new Slab(shape, strides, type().size(), start, count);
        if (slab.size() > available) {
            throw new IndexOutOfBoundsException(slab.size() + " values wanted, room for " + available);
        }
        return slab;
    }

    private void transfer(Slab slab, Sink sink) throws IOException {
        int size = type().size();
        long wanted = slab.size() * size;
        if (wanted == 0) {
            return;
        }
        long span = slab.offset(slab.runs() - 1) + (long) slab.runLength() * size - slab.offset(0);
        Reader reader = new Reader(span <= wanted * GAP, begin + slab.offset(0) + span, wanted);
        int to = 0;
        for (long run = 0; run < slab.runs(); run++) {
            long at = begin + slab.offset(run);
            int left = slab.runLength();
            while (left > 0) {
                int n = Math.min(left, BUFFER_BYTES / size);
                sink.take(reader.at(at, n * size), to, n);
                at += (long) n * size;
                to += n;
                left -= n;
            }
        }
    }

    /** A buffer over the file that, when it pays, reads ahead to the end of the box. */
    private final class Reader {
        private final boolean ahead;
        private final long end;
        private final ByteBuffer buffer;
        private long from;
        private long to;

        Reader(boolean ahead, long end, long wanted) {
            this.ahead = ahead;
            this.end = end;
            this.buffer = ByteBuffer.allocate((int) Math.min(BUFFER_BYTES, wanted * GAP));
        }

        ByteBuffer at(long offset, int length) throws IOException {
            if (offset < from || offset + length > to) {
                fill(offset, length);
            }
            int position = (int) (offset - from);
            return buffer.limit(position + length).position(position).slice();
        }

        private void fill(long offset, int length) throws IOException {
            int n = ahead ? (int) Math.min(buffer.capacity(), end - offset) : length;
            buffer.clear().limit(n);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, offset + buffer.position()) < 0) {
                    throw NetCdfException.at(
                            offset + buffer.position(), "the file ends in the values of variable " + name());
                }
            }
            from = offset;
            to = offset + n;
        }
    }
}
