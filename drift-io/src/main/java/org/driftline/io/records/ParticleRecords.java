package org.driftline.io.records;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.driftline.drift.RecordSink;
import org.driftline.drift.cloud.Cloud;

/**
 * Everything recorded in a run, time by time, so that it can be written particle by particle. Small runs stay in
 * memory; of large ones nothing does: their records go to a scratch file as they come.
 */
public final class ParticleRecords implements RecordSink, Closeable {
    private static final long MOST_IN_MEMORY = 64L << 20;

    private static final List<Particular> PARTICULARS = List.of(Particular.values());

    private final Kept kept;
    private final List<Column> columns;
    private final Room room;
    private final Room once;
    private final RecordWriter writer;
    private final List<Double> times = new ArrayList<>();

    /**
     * Makes room for a run.
     *
     * @param waves whether Stokes drift acts, and is kept
     * @param scratchDirectory where the scratch files go if they are needed
     */
    public ParticleRecords(Kept kept, int records, boolean waves, Path scratchDirectory) throws IOException {
        this(kept, records, waves, scratchDirectory, MOST_IN_MEMORY);
    }

    ParticleRecords(Kept kept, int records, boolean waves, Path scratchDirectory, long mostInMemory)
            throws IOException {
        this.kept = kept;
        this.columns = Column.of(waves);
        this.writer = new RecordWriter(kept, waves);
        boolean onDisk = bytes(kept, records, columns) > mostInMemory;
        this.room = room(onDisk, scratchDirectory.resolve("records.tmp"), (long) kept.size() * Field.bytes(columns));
        this.once = room(onDisk, scratchDirectory.resolve("once.tmp"), (long) kept.size() * Field.bytes(PARTICULARS));
    }

    private static Room room(boolean onDisk, Path scratch, long recordBytes) throws IOException {
        return onDisk ? new Room.Scratch(scratch, recordBytes) : new Room.Memory((int) recordBytes);
    }

    private static long bytes(Kept kept, int records, List<Column> columns) {
        return kept.size() * ((long) Field.bytes(columns) * records + Field.bytes(PARTICULARS));
    }

    /** Bytes that a run will need on disk for its records and for the file that is made of them. */
    public static long diskBytes(Kept kept, int records, boolean waves) {
        long bytes = bytes(kept, records, Column.of(waves));
        return bytes > MOST_IN_MEMORY ? 2 * bytes : bytes;
    }

    @Override
    public void record(int recordIndex, double epochSeconds, Cloud cloud) throws IOException {
        room.append(sink -> writer.write(cloud, sink));
        if (times.isEmpty()) {
            once.append(sink -> writer.writeOnce(cloud, sink));
        }
        times.add(epochSeconds);
    }

    /** Which particles are here; all other indices count only these. */
    public Kept kept() {
        return kept;
    }

    /** What is here of each particle at each time. */
    public List<Column> columns() {
        return columns;
    }

    /** Whether Stokes drift acts, and is kept. */
    public boolean waves() {
        return columns.contains(Column.STOKES_U);
    }

    /** How many particles are here. */
    public int particles() {
        return kept.size();
    }

    /** How many times were recorded. */
    public int records() {
        return times.size();
    }

    /** When the records were made, to a millisecond. */
    public List<Instant> instants() {
        return times.stream()
                .map(time -> Instant.ofEpochMilli(Math.round(time * 1000)))
                .toList();
    }

    /** When the records were made {@code [record]} (s since 1970-01-01T00Z). */
    public double[] times() {
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Reads what was recorded, for one thread. */
    public RecordReader reader() {
        return new RecordReader(room, once, kept.size());
    }

    @Override
    public void close() throws IOException {
        try (once) {
            room.close();
        }
    }
}
