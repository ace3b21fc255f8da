package org.driftline.io.records;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Where the bytes of records are. */
sealed interface Room extends Closeable {

    /** Appends one record, of the same length as all others; the buffer is used up. */
    void append(Source record) throws IOException;

    /** Fills a buffer with bytes of a record; from any thread. */
    void read(int record, long from, ByteBuffer into) throws IOException;

    @Override
    void close() throws IOException;

    /** Gives the bytes of a record piece by piece. */
    interface Source {
        /** Puts all pieces into a sink, in order. */
        void put(Sink sink) throws IOException;
    }

    /** Takes bytes; those of a buffer between position and limit. */
    interface Sink {
        void take(ByteBuffer bytes) throws IOException;
    }

    /** In memory. */
    final class Memory implements Room {
        private final int recordBytes;
        private final List<byte[]> records = new ArrayList<>();

        /** @param recordBytes length of each record (bytes) */
        Memory(int recordBytes) {
            this.recordBytes = recordBytes;
        }

        @Override
        public void append(Source record) throws IOException {
            ByteBuffer room = ByteBuffer.allocate(recordBytes);
            record.put(room::put);
            records.add(room.array());
        }

        @Override
        public void read(int record, long from, ByteBuffer into) {
            into.put(records.get(record), (int) from, into.remaining());
        }

        @Override
        public void close() {
            // The garbage collector sees to it.
        }
    }

    /** In a scratch file, which is gone when it is closed. */
    final class Scratch implements Room {
        private final FileChannel channel;
        private final long recordBytes;
        private long end;

        /**
         * Opens the file.
         *
         * @param recordBytes length of each record (bytes)
         */
        Scratch(Path file, long recordBytes) throws IOException {
            this.recordBytes = recordBytes;
            this.channel = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.DELETE_ON_CLOSE);
        }

        @Override
        public void append(Source record) throws IOException {
            record.put(this::write);
        }

        private void write(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                end += channel.write(bytes, end);
            }
        }

        @Override
        public void read(int record, long from, ByteBuffer into) throws IOException {
            long at = record * recordBytes + from;
            while (into.hasRemaining()) {
                int count = channel.read(into, at);
                if (count < 0) {
                    throw new EOFException("the scratch file of the run ends too early");
                }
                at += count;
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
