package org.driftline.io.netcdf.stored;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

import org.driftline.io.netcdf.NetCdfException;
import org.driftline.io.netcdf.NetCdfType;
import org.driftline.io.netcdf.Slab;

/** Numbers that lie in a file as they are, place by place, read by their position; from any thread. */
public final class StoredArray implements BoxReader {

    /** Takes {@code length} values into places from {@code to} on. */
    private interface Sink {
        void take(ByteBuffer bytes, int to, int length);
    }

    private static final int BUFFER_BYTES = 1 << 18;

    /** Boxes that fill at least one in this many bytes of their span are read together with what is between. */
    private static final int GAP = 4;

    private final FileChannel channel;
    private final ByteOrder order;
    private final long begin;
    private final NetCdfType type;
    private final int[] shape;
    private final long[] strides;

    /**
     * Numbers of a file.
     *
     * @param begin first byte of the first value
     * @param shape length of each dimension
     * @param strides bytes from one place to the next, per dimension
     */
    public StoredArray(FileChannel channel, ByteOrder order, long begin, NetCdfType type, int[] shape, long[] strides) {
        this.channel = channel;
        this.order = order;
        this.begin = begin;
        this.type = type;
        this.shape = shape;
        this.strides = strides;
    }

    /**
     * Makes sure that the file is long enough.
     *
     * @throws NetCdfException if the values reach beyond its end
     */
    public void checkInside(long fileSize, String name) throws NetCdfException {
        try {
            long end = begin + type.size();
            for (int k = 0; k < shape.length; k++) {
                if (shape[k] == 0) {
                    return;
                }
                end = Math.addExact(end, Math.multiplyExact(strides[k], shape[k] - 1L));
            }
            if (end > fileSize) {
                throw NetCdfException.at(
                        begin,
                        "variable " + name + " reaches to byte " + end + ", but the file ends at byte " + fileSize
                                + ": it is cut short");
            }
        } catch (ArithmeticException e) {
            throw new NetCdfException("variable " + name + " is larger than any file", e);
        }
    }

    @Override
    public void read(int[] start, int[] count, float[] into) throws IOException {
        transfer(slab(start, count, into.length), (bytes, to, n) -> Decoder.decode(type, bytes, into, to, n));
    }

    @Override
    public void read(int[] start, int[] count, double[] into) throws IOException {
        transfer(slab(start, count, into.length), (bytes, to, n) -> Decoder.decode(type, bytes, into, to, n));
    }

    private Slab slab(int[] start, int[] count, int available) {
        Slab slab = new Slab(shape, strides, type.size(), start, count);
        if (slab.size() > available) {
            throw new IndexOutOfBoundsException(slab.size() + " values wanted, room for " + available);
        }
        return slab;
    }

    private void transfer(Slab slab, Sink sink) throws IOException {
        int size = type.size();
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
            return buffer.limit(position + length).position(position).slice().order(order);
        }

        private void fill(long offset, int length) throws IOException {
            int n = ahead ? (int) Math.min(buffer.capacity(), end - offset) : length;
            buffer.clear().limit(n);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, offset + buffer.position()) < 0) {
                    throw NetCdfException.at(offset + buffer.position(), "the file has become shorter");
                }
            }
            from = offset;
            to = offset + n;
        }
    }
}
