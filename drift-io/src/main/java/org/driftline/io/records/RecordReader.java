package org.driftline.io.records;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads columns of records, or pieces of them; for one thread. */
public final class RecordReader {
    private static final int BUFFER_BYTES = 1 << 16;

    /** Takes values out of a buffer into a piece of an array. */
    private interface Target {
        void take(ByteBuffer bytes, int to, int count);
    }

    private final Room room;
    private final Room once;
    private final int particles;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.nativeOrder());

    RecordReader(Room room, Room once, int particles) {
        this.room = room;
        this.once = once;
        this.particles = particles;
    }

    /** A whole column of doubles {@code [particle]}. */
    public double[] doubles(int record, Column column) throws IOException {
        double[] values = new double[particles];
        read(record, column, new Piece(0, particles), values);
        return values;
    }

    /** A whole column of bytes {@code [particle]}. */
    public byte[] bytes(int record, Column column) throws IOException {
        byte[] values = new byte[particles];
        read(record, column, new Piece(0, particles), values);
        return values;
    }

    /** A value of one of the columns of doubles. */
    public double doubleAt(int record, Column column, int particle) throws IOException {
        double[] value = new double[1];
        read(record, column, new Piece(particle, 1), value);
        return value[0];
    }

    /** A value of one of the columns of bytes. */
    public byte byteAt(int record, Column column, int particle) throws IOException {
        byte[] value = new byte[1];
        read(record, column, new Piece(particle, 1), value);
        return value[0];
    }

    /** What is said once about each particle in doubles {@code [particle]}. */
    public double[] doubles(Particular particular) throws IOException {
        double[] values = new double[particles];
        transfer(
                once,
                0,
                particular,
                new Piece(0, particles),
                (bytes, to, n) -> bytes.asDoubleBuffer().get(values, to, n));
        return values;
    }

    /** What is said once about each particle in floats {@code [particle]}. */
    public float[] floats(Particular particular) throws IOException {
        float[] values = new float[particles];
        transfer(
                once,
                0,
                particular,
                new Piece(0, particles),
                (bytes, to, n) -> bytes.asFloatBuffer().get(values, to, n));
        return values;
    }

    /** What is said once about each particle in whole numbers {@code [particle]}. */
    public int[] ints(Particular particular) throws IOException {
        int[] values = new int[particles];
        transfer(
                once,
                0,
                particular,
                new Piece(0, particles),
                (bytes, to, n) -> bytes.asIntBuffer().get(values, to, n));
        return values;
    }

    /**
     * Some particles that follow one another.
     *
     * @param first the first of them
     * @param count how many
     */
    public record Piece(int first, int count) {}

    /**
     * Reads a piece of a column of doubles.
     *
     * @param into receives the values {@code [particle - first]}
     */
    public void read(int record, Column column, Piece piece, double[] into) throws IOException {
        transfer(
                room,
                record,
                column,
                piece,
                (bytes, to, n) -> bytes.asDoubleBuffer().get(into, to, n));
    }

    /** Reads a piece of a column of floats; see {@link #read(int, Column, Piece, double[])}. */
    public void read(int record, Column column, Piece piece, float[] into) throws IOException {
        transfer(
                room,
                record,
                column,
                piece,
                (bytes, to, n) -> bytes.asFloatBuffer().get(into, to, n));
    }

    /** Reads a piece of a column of bytes; see {@link #read(int, Column, Piece, double[])}. */
    public void read(int record, Column column, Piece piece, byte[] into) throws IOException {
        transfer(room, record, column, piece, (bytes, to, n) -> bytes.get(into, to, n));
    }

    @SuppressWarnings("ParameterNumber") // where from, what, and where to
    private void transfer(Room from, int record, Field field, Piece piece, Target target) throws IOException {
        int most = BUFFER_BYTES / field.size();
        for (int done = 0; done < piece.count(); done += most) {
            int n = Math.min(most, piece.count() - done);
            buffer.clear().limit(n * field.size());
            from.read(record, field.place(particles, piece.first() + done), buffer);
            target.take(buffer.flip(), done, n);
        }
    }
}
