package org.driftline.io.netcdf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

import org.driftline.io.netcdf.NetCdf3Layout.Place;

/**
 * Writes a NetCDF-3 file (classic, or 64-bit offset or data when its size needs it) piece by piece to disk.
 *
 * <p>The bytes depend on the definition and the values alone. Values that are never written are zero. Several
 * threads may write at the same time, each its own boxes.
 *
 * <pre>{@code
 * try (NetCdf3Writer file = NetCdf3Writer.define()
 *         .attribute("Conventions", "CF-1.11")
 *         .dimension("time", 3)
 *         .variable("time", NetCdfType.DOUBLE, List.of("time"), Attribute.text("units", "seconds since 1970-01-01"))
 *         .create(path)) {
 *     file.write("time", new double[] {0, 3600, 7200});
 *     file.write("time", new int[] {2}, new int[] {1}, new double[] {7201});
 * }
 * }</pre>
 */
public final class NetCdf3Writer implements Closeable {

    /** Puts values {@code [from, from + length)} of an array into a buffer. */
    private interface Source {
        void put(ByteBuffer target, int from, int length);
    }

    private static final int BUFFER_BYTES = 1 << 17;

    private final FileChannel channel;
    private final Map<String, Place> places;
    private final long end;
    private final ThreadLocal<ByteBuffer> buffers =
            ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(BUFFER_BYTES));

    NetCdf3Writer(Path file, NetCdf3Layout layout) throws IOException {
        this.places = layout.places();
        this.end = layout.end();
        this.channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        try {
            writeFully(ByteBuffer.wrap(layout.header()), 0);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Starts the definition of a file. */
    public static NetCdf3Definition define() {
        return new NetCdf3Definition();
    }

    /** Writes all values of a FLOAT variable, row by row. */
    public void write(String variable, float[] values) throws IOException {
        int[] shape = place(variable, NetCdfType.FLOAT).shape;
        write(variable, new int[shape.length], shape, values);
    }

    /** Writes all values of a DOUBLE variable, row by row. */
    public void write(String variable, double[] values) throws IOException {
        int[] shape = place(variable, NetCdfType.DOUBLE).shape;
        write(variable, new int[shape.length], shape, values);
    }

    /** Writes all values of an INT variable, row by row. */
    public void write(String variable, int[] values) throws IOException {
        int[] shape = place(variable, NetCdfType.INT).shape;
        write(variable, new int[shape.length], shape, values);
    }

    /** Writes all values of a SHORT variable, row by row. */
    public void write(String variable, short[] values) throws IOException {
        int[] shape = place(variable, NetCdfType.SHORT).shape;
        write(variable, new int[shape.length], shape, values);
    }

    /** Writes all values of a BYTE, UBYTE or CHAR variable, row by row. */
    public void write(String variable, byte[] values) throws IOException {
        int[] shape = place(variable, NetCdfType.BYTE, NetCdfType.UBYTE, NetCdfType.CHAR).shape;
        write(variable, new int[shape.length], shape, values);
    }

    /**
     * Writes a box of a FLOAT variable.
     *
     * @param start first place per dimension
     * @param count places per dimension
     * @param values the box row by row; may be longer than the box
     * @throws IndexOutOfBoundsException if the box is not inside the variable or the values are too few
     */
    public void write(String variable, int[] start, int[] count, float[] values) throws IOException {
        Place place = place(variable, NetCdfType.FLOAT);
        Source source = (target, from, n) -> target.asFloatBuffer().put(values, from, n);
        transfer(place, slab(place, start, count, values.length), source);
    }

    /** Writes a box of a DOUBLE variable; see {@link #write(String, int[], int[], float[])}. */
    public void write(String variable, int[] start, int[] count, double[] values) throws IOException {
        Place place = place(variable, NetCdfType.DOUBLE);
        Source source = (target, from, n) -> target.asDoubleBuffer().put(values, from, n);
        transfer(place, slab(place, start, count, values.length), source);
    }

    /** Writes a box of an INT variable; see {@link #write(String, int[], int[], float[])}. */
    public void write(String variable, int[] start, int[] count, int[] values) throws IOException {
        Place place = place(variable, NetCdfType.INT);
        Source source = (target, from, n) -> target.asIntBuffer().put(values, from, n);
        transfer(place, slab(place, start, count, values.length), source);
    }

    /** Writes a box of a SHORT variable; see {@link #write(String, int[], int[], float[])}. */
    public void write(String variable, int[] start, int[] count, short[] values) throws IOException {
        Place place = place(variable, NetCdfType.SHORT);
        Source source = (target, from, n) -> target.asShortBuffer().put(values, from, n);
        transfer(place, slab(place, start, count, values.length), source);
    }

    /** Writes a box of a BYTE, UBYTE or CHAR variable; see {@link #write(String, int[], int[], float[])}. */
    public void write(String variable, int[] start, int[] count, byte[] values) throws IOException {
        Place place = place(variable, NetCdfType.BYTE, NetCdfType.UBYTE, NetCdfType.CHAR);
        Source source = (target, from, n) -> target.put(values, from, n);
        transfer(place, slab(place, start, count, values.length), source);
    }

    private Place place(String variable, NetCdfType... types) {
        Place place = places.get(variable);
        if (place == null) {
            throw new IllegalArgumentException("no variable " + variable);
        }
        for (NetCdfType type : types) {
            if (place.type == type) {
                return place;
            }
        }
        throw new IllegalArgumentException("variable " + variable + " is " + place.type + ", not " + types[0]);
    }

    private static Slab slab(Place place, int[] start, int[] count, int available) {
        Slab slab = new Slab(place.shape, place.strides, place.type.size(), start, count);
        if (slab.size() > available) {
            throw new IndexOutOfBoundsException(slab.size() + " values wanted, " + available + " given");
        }
        return slab;
    }

    private void transfer(Place place, Slab slab, Source source) throws IOException {
        ByteBuffer buffer = buffers.get();
        int size = place.type.size();
        int from = 0;
        for (long run = 0; run < slab.runs(); run++) {
            long at = place.begin + slab.offset(run);
            int left = slab.runLength();
            while (left > 0) {
                int n = Math.min(left, BUFFER_BYTES / size);
                source.put(buffer.clear(), from, n);
                writeFully(buffer.position(0).limit(n * size), at);
                at += (long) n * size;
                from += n;
                left -= n;
            }
        }
    }

    private void writeFully(ByteBuffer bytes, long at) throws IOException {
        long position = at;
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
    }

    /** Gives the file its full length and closes it. */
    @Override
    public void close() throws IOException {
        try (channel) {
            if (channel.isOpen() && channel.size() < end) {
                writeFully(ByteBuffer.allocate(1), end - 1);
            }
        }
    }
}
