package org.driftline.io.records;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.driftline.drift.cloud.Cloud;

/** Puts what a cloud is at one time into columns, with no more memory than a buffer. */
final class RecordWriter {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Kept kept;
    private final boolean waves;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.nativeOrder());

    RecordWriter(Kept kept, boolean waves) {
        this.kept = kept;
        this.waves = waves;
    }

    /** In the order of {@link Particular}. */
    void writeOnce(Cloud cloud, Room.Sink sink) throws IOException {
        write(cloud.releaseTime(), sink);
        write(cloud.release(), sink);
        write(cloud.downwindEps(), sink);
        write(cloud.crosswindEps(), sink);
        write(cloud.crosswindSlope(), sink);
        write(cloud.crosswindOffset(), sink);
        write(cloud.jibeProbability(), sink);
    }

    /** In the order of {@link Column}. */
    void write(Cloud cloud, Room.Sink sink) throws IOException {
        write(cloud.lon(), sink);
        write(cloud.lat(), sink);
        writeAsFloats(cloud.age(), sink);
        write(cloud.windU(), sink);
        write(cloud.windV(), sink);
        write(cloud.currentU(), sink);
        write(cloud.currentV(), sink);
        write(cloud.status(), sink);
        write(cloud.orientation(), sink);
        write(cloud.capsized(), sink);
        if (waves) {
            write(cloud.stokesU(), sink);
            write(cloud.stokesV(), sink);
        }
    }

    private void write(double[] values, Room.Sink sink) throws IOException {
        int most = BUFFER_BYTES / Double.BYTES;
        for (int from = 0; from < kept.size(); from += most) {
            int count = Math.min(most, kept.size() - from);
            if (kept.isSample()) {
                for (int i = 0; i < count; i++) {
                    buffer.putDouble(i * Double.BYTES, values[kept.number(from + i)]);
                }
            } else {
                buffer.asDoubleBuffer().put(values, from, count);
            }
            flush(count * Double.BYTES, sink);
        }
    }

    private void writeAsFloats(double[] values, Room.Sink sink) throws IOException {
        int most = BUFFER_BYTES / Float.BYTES;
        for (int from = 0; from < kept.size(); from += most) {
            int count = Math.min(most, kept.size() - from);
            for (int i = 0; i < count; i++) {
                buffer.putFloat(i * Float.BYTES, (float) values[kept.number(from + i)]);
            }
            flush(count * Float.BYTES, sink);
        }
    }

    private void write(float[] values, Room.Sink sink) throws IOException {
        int most = BUFFER_BYTES / Float.BYTES;
        for (int from = 0; from < kept.size(); from += most) {
            int count = Math.min(most, kept.size() - from);
            if (kept.isSample()) {
                for (int i = 0; i < count; i++) {
                    buffer.putFloat(i * Float.BYTES, values[kept.number(from + i)]);
                }
            } else {
                buffer.asFloatBuffer().put(values, from, count);
            }
            flush(count * Float.BYTES, sink);
        }
    }

    private void write(int[] values, Room.Sink sink) throws IOException {
        int most = BUFFER_BYTES / Integer.BYTES;
        for (int from = 0; from < kept.size(); from += most) {
            int count = Math.min(most, kept.size() - from);
            for (int i = 0; i < count; i++) {
                buffer.putInt(i * Integer.BYTES, values[kept.number(from + i)]);
            }
            flush(count * Integer.BYTES, sink);
        }
    }

    private void write(byte[] values, Room.Sink sink) throws IOException {
        for (int from = 0; from < kept.size(); from += BUFFER_BYTES) {
            int count = Math.min(BUFFER_BYTES, kept.size() - from);
            for (int i = 0; i < count; i++) {
                buffer.put(i, values[kept.number(from + i)]);
            }
            flush(count, sink);
        }
    }

    private void flush(int bytes, Room.Sink sink) throws IOException {
        sink.take(buffer.position(0).limit(bytes));
        buffer.clear();
    }
}
