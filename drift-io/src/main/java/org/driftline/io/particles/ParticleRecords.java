package org.driftline.io.particles;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.Cloud;
import org.driftline.drift.RecordSink;

/**
 * Everything recorded in a run, time by time, so that it can be written particle by particle. Small runs stay in
 * memory; large ones go to a scratch file that the system pages in and out.
 */
public final class ParticleRecords implements RecordSink, Closeable {
    private static final long MOST_IN_MEMORY = 256L << 20;

    /** What is kept of each particle at each record: one array after the other. */
    public enum Column {
        LON(0),
        LAT(8),
        AGE(16),
        WIND_U(20),
        WIND_V(24),
        CURRENT_U(28),
        CURRENT_V(32),
        STATUS(36),
        ORIENTATION(37),
        CAPSIZED(38),
        /** Only in a run with Stokes drift. */
        STOKES_U(39),
        /** Only in a run with Stokes drift. */
        STOKES_V(43);

        /** Bytes per particle of all columns, with and without those of Stokes drift. */
        private static final int ALL_BYTES = 47;

        private static final int BYTES_WITHOUT_WAVES = 39;

        /** Bytes per particle of the columns before this one. */
        private final int bytesBefore;

        Column(int bytesBefore) {
            this.bytesBefore = bytesBefore;
        }
    }

    private final int particles;
    private final boolean waves;
    private final int recordBytes;
    private final List<ByteBuffer> records = new ArrayList<>();
    private final List<Double> times = new ArrayList<>();
    private final @Nullable FileChannel scratch;
    private @Nullable Particulars particulars;

    /**
     * Makes room for a run.
     *
     * @param waves whether Stokes drift acts, and is kept
     * @param scratchDirectory where the scratch file goes if one is needed
     */
    public ParticleRecords(int particles, int records, boolean waves, Path scratchDirectory) throws IOException {
        this.particles = particles;
        this.waves = waves;
        this.recordBytes = Math.multiplyExact(waves ? Column.ALL_BYTES : Column.BYTES_WITHOUT_WAVES, particles);
        this.scratch = (long) recordBytes * records > MOST_IN_MEMORY
                ? FileChannel.open(
                        scratchDirectory.resolve("records.tmp"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.DELETE_ON_CLOSE)
                : null;
    }

    @Override
    public void record(int recordIndex, double epochSeconds, Cloud cloud) throws IOException {
        ByteBuffer record = room();
        at(record, Column.LON).asDoubleBuffer().put(cloud.lon());
        at(record, Column.LAT).asDoubleBuffer().put(cloud.lat());
        ByteBuffer ages = at(record, Column.AGE);
        for (double age : cloud.age()) {
            ages.putFloat((float) age);
        }
        at(record, Column.WIND_U).asFloatBuffer().put(cloud.windU());
        at(record, Column.WIND_V).asFloatBuffer().put(cloud.windV());
        at(record, Column.CURRENT_U).asFloatBuffer().put(cloud.currentU());
        at(record, Column.CURRENT_V).asFloatBuffer().put(cloud.currentV());
        at(record, Column.STATUS).put(cloud.status());
        at(record, Column.ORIENTATION).put(cloud.orientation());
        at(record, Column.CAPSIZED).put(cloud.capsized());
        if (waves) {
            at(record, Column.STOKES_U).asFloatBuffer().put(cloud.stokesU());
            at(record, Column.STOKES_V).asFloatBuffer().put(cloud.stokesV());
        }
        records.add(record);
        times.add(epochSeconds);
        if (particulars == null) {
            particulars = new Particulars(cloud);
        }
    }

    /** How many particles. */
    public int particles() {
        return particles;
    }

    /** Whether Stokes drift acts, and is kept. */
    boolean waves() {
        return waves;
    }

    /** How many times were recorded. */
    public int records() {
        return records.size();
    }

    /** When the records were made, to a millisecond. */
    public List<Instant> instants() {
        return times.stream()
                .map(time -> Instant.ofEpochMilli(Math.round(time * 1000)))
                .toList();
    }

    /** When the records were made {@code [record]} (s since 1970-01-01T00Z). */
    double[] times() {
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** What does not change with time. */
    Particulars particulars() {
        if (particulars == null) {
            throw new IllegalStateException("nothing was recorded");
        }
        return particulars;
    }

    /** One of the columns of doubles at one record {@code [particle]}. */
    public double[] doubles(int record, Column column) {
        double[] values = new double[particles];
        at(records.get(record), column).asDoubleBuffer().get(values);
        return values;
    }

    /** One of the columns of bytes at one record {@code [particle]}. */
    public byte[] bytes(int record, Column column) {
        byte[] values = new byte[particles];
        at(records.get(record), column).get(values);
        return values;
    }

    /** A value of one of the columns of doubles. */
    public double doubleAt(int record, Column column, int particle) {
        return records.get(record).getDouble(start(column) + Double.BYTES * particle);
    }

    float floatAt(int record, Column column, int particle) {
        return records.get(record).getFloat(start(column) + Float.BYTES * particle);
    }

    /** A value of one of the columns of bytes. */
    public byte byteAt(int record, Column column, int particle) {
        return records.get(record).get(start(column) + particle);
    }

    private int start(Column column) {
        return column.bytesBefore * particles;
    }

    private ByteBuffer room() throws IOException {
        ByteBuffer room = scratch == null
                ? ByteBuffer.allocate(recordBytes)
                : scratch.map(MapMode.READ_WRITE, (long) records.size() * recordBytes, recordBytes);
        return room.order(ByteOrder.nativeOrder());
    }

    private ByteBuffer at(ByteBuffer record, Column column) {
        return record.duplicate().order(ByteOrder.nativeOrder()).position(start(column));
    }

    @Override
    public void close() throws IOException {
        if (scratch != null) {
            scratch.close();
        }
    }

    /** Copies of what is said once about each particle. */
    static final class Particulars {
        final double[] releaseTime; // [particle] (s since 1970-01-01T00Z)
        final int[] release; // [particle]
        final float[] downwindEps; // [particle] (cm/s)
        final float[] crosswindEps; // [particle] (cm/s)
        final float[] crosswindSlope; // [particle] at the start (%)
        final float[] crosswindOffset; // [particle] (cm/s)
        final float[] jibeProbability; // [particle] (1/h)

        private Particulars(Cloud cloud) {
            releaseTime = cloud.releaseTime().clone();
            release = cloud.release().clone();
            downwindEps = cloud.downwindEps().clone();
            crosswindEps = cloud.crosswindEps().clone();
            crosswindSlope = cloud.crosswindSlope().clone();
            crosswindOffset = cloud.crosswindOffset().clone();
            jibeProbability = cloud.jibeProbability().clone();
        }
    }
}
