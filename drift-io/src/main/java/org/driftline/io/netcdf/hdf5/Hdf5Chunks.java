package org.driftline.io.netcdf.hdf5;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.exceptions.HdfException;

import org.driftline.io.netcdf.NetCdfException;
import org.driftline.io.netcdf.NetCdfType;
import org.driftline.io.netcdf.stored.BoxReader;
import org.driftline.io.netcdf.stored.Decoder;

/** Numbers kept in chunks, each unpacked as a whole; chunks that were never written hold the fill value. */
final class Hdf5Chunks implements BoxReader {

    /** Where decoded numbers go. */
    private interface Sink {
        void take(ByteBuffer bytes, int to, int length);

        void fill(int to, int length);
    }

    private static final long LARGEST_CHUNK = 1L << 29;
    private static final byte[] NEVER_WRITTEN = {};

    private final ChunkedDataset dataset;
    private final ChunkCache cache;
    private final NetCdfType type;
    private final ByteOrder order;
    private final double fill;
    private final int[] chunk;
    private final int[] chunksAlong;

    /**
     * @param fill the value of places that were never written
     * @throws NetCdfException if a chunk would be larger than is read
     */
    Hdf5Chunks(ChunkedDataset dataset, ChunkCache cache, NetCdfType type, ByteOrder order, double fill)
            throws NetCdfException {
        this.dataset = dataset;
        this.cache = cache;
        this.type = type;
        this.order = order;
        this.fill = fill;
        int[] shape = dataset.getDimensions();
        this.chunk = dataset.getChunkDimensions().clone();
        this.chunksAlong = new int[shape.length];
        double bytes = type.size();
        for (int k = 0; k < shape.length; k++) {
            if (chunk[k] < 1) {
                throw new NetCdfException("variable " + dataset.getName() + " has chunks " + Arrays.toString(chunk));
            }
            bytes *= chunk[k];
            chunksAlong[k] = (int) ((shape[k] + (long) chunk[k] - 1) / chunk[k]);
        }
        if (bytes > LARGEST_CHUNK) {
            throw new NetCdfException("variable " + dataset.getName() + " has chunks of " + bytes + " bytes, at most "
                    + LARGEST_CHUNK + " are read");
        }
    }

    @Override
    public void read(int[] start, int[] count, float[] into) throws IOException {
        read(start, count, new Sink() {
            @Override
            public void take(ByteBuffer bytes, int to, int length) {
                Decoder.decode(type, bytes, into, to, length);
            }

            @Override
            public void fill(int to, int length) {
                Arrays.fill(into, to, to + length, (float) fill);
            }
        });
    }

    @Override
    public void read(int[] start, int[] count, double[] into) throws IOException {
        read(start, count, new Sink() {
            @Override
            public void take(ByteBuffer bytes, int to, int length) {
                Decoder.decode(type, bytes, into, to, length);
            }

            @Override
            public void fill(int to, int length) {
                Arrays.fill(into, to, to + length, fill);
            }
        });
    }

    private void read(int[] start, int[] count, Sink sink) throws IOException {
        int rank = chunk.length;
        int[] first = new int[rank];
        int[] last = new int[rank];
        for (int k = 0; k < rank; k++) {
            if (count[k] == 0) {
                return;
            }
            first[k] = start[k] / chunk[k];
            last[k] = (start[k] + count[k] - 1) / chunk[k];
        }
        int[] index = first.clone();
        do {
            copy(index, start, count, sink);
        } while (next(index, first, last, rank));
    }

    /** Moves on to the next place, the last of the first {@code rank} dimensions fastest. */
    private static boolean next(int[] index, int[] first, int[] last, int rank) {
        for (int k = rank - 1; k >= 0; k--) {
            if (index[k] < last[k]) {
                index[k]++;
                return true;
            }
            index[k] = first[k];
        }
        return false;
    }

    /** Copies what one chunk has of the box, run by run along the last dimension. */
    private void copy(int[] index, int[] start, int[] count, Sink sink) throws IOException {
        int rank = chunk.length;
        int[] offset = new int[rank];
        int[] from = new int[rank];
        int[] last = new int[rank];
        for (int k = 0; k < rank; k++) {
            offset[k] = index[k] * chunk[k];
            from[k] = Math.max(start[k], offset[k]);
            last[k] = (int) Math.min(start[k] + (long) count[k], offset[k] + (long) chunk[k]) - 1;
        }
        byte[] bytes = cache.get(this, linear(index, chunksAlong), () -> unpack(offset));
        int run = last[rank - 1] - from[rank - 1] + 1;
        int[] place = from.clone();
        do {
            int to = linear(minus(place, start), count);
            if (bytes.length == 0) {
                sink.fill(to, run);
            } else {
                int at = linear(minus(place, offset), chunk) * type.size();
                sink.take(ByteBuffer.wrap(bytes, at, run * type.size()).slice().order(order), to, run);
            }
        } while (next(place, from, last, rank - 1));
    }

    private static int[] minus(int[] place, int[] origin) {
        int[] difference = new int[place.length];
        for (int k = 0; k < place.length; k++) {
            difference[k] = place[k] - origin[k];
        }
        return difference;
    }

    private static int linear(int[] place, int[] shape) {
        int index = 0;
        for (int k = 0; k < shape.length; k++) {
            index = index * shape[k] + place[k];
        }
        return index;
    }

    private byte[] unpack(int[] offset) throws NetCdfException {
        String what = "chunk " + Arrays.toString(offset) + " of variable " + dataset.getName();
        byte[] bytes = Hdf5File.guarded(what, () -> unpackIfWritten(offset));
        long expected = type.size();
        for (int length : chunk) {
            expected *= length;
        }
        if (bytes.length != 0 && bytes.length < expected) {
            throw new NetCdfException(what + " unpacks to " + bytes.length + " bytes instead of " + expected);
        }
        return bytes;
    }

    private byte[] unpackIfWritten(int[] offset) {
        try {
            return dataset.getDecompressedChunk(offset);
        } catch (HdfException e) {
            // The library has no other way to say that a chunk was never written.
            if (e.getMessage() != null && e.getMessage().startsWith("No chunk with offset")) {
                return NEVER_WRITTEN;
            }
            throw e;
        }
    }
}
