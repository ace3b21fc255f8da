package org.driftline.io.netcdf.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

import org.driftline.io.netcdf.NetCdfException;

/** Reads the words of a NetCDF-3 header one after the other and believes no length that the file cannot hold. */
final class HeaderCursor {

    /** No sound header is longer; the most that is read before giving up (bytes). */
    static final long LIMIT = 64L << 20;

    private static final int BUFFER_BYTES = 1 << 14;

    private final FileChannel channel;
    private final long fileSize;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
    private long bufferEnd;
    private boolean wide;

    HeaderCursor(FileChannel channel) throws IOException {
        this.channel = channel;
        this.fileSize = channel.size();
    }

    long fileSize() {
        return fileSize;
    }

    /** Sizes and counts have eight bytes from now on (CDF-5). */
    void widen() {
        wide = true;
    }

    long position() {
        return bufferEnd - buffer.remaining();
    }

    /** Bytes between here and the end of the file or of what a header may take. */
    long remaining() {
        return Math.min(fileSize, LIMIT) - position();
    }

    private void require(int bytes, String what) throws IOException {
        if (remaining() < bytes) {
            throw NetCdfException.at(position(), "the file ends (at byte " + fileSize + ") in " + what);
        }
        if (buffer.remaining() < bytes) {
            buffer.compact();
            while (buffer.position() < bytes) {
                int n = channel.read(buffer, bufferEnd);
                if (n <= 0) {
                    throw NetCdfException.at(bufferEnd, "the file ends in " + what);
                }
                bufferEnd += n;
            }
            buffer.flip();
        }
    }

    int int32(String what) throws IOException {
        require(4, what);
        return buffer.getInt();
    }

    long int64(String what) throws IOException {
        require(8, what);
        return buffer.getLong();
    }

    /** A size or count: four bytes without sign, or eight in CDF-5. */
    long size(String what) throws IOException {
        long at = position();
        long value = wide ? int64(what) : Integer.toUnsignedLong(int32(what));
        if (value < 0) {
            throw NetCdfException.at(at, what + " is negative: " + value);
        }
        return value;
    }

    /**
     * A count of things that follow.
     *
     * @param smallest fewest bytes that each of them takes
     */
    int count(String what, int smallest) throws IOException {
        long at = position();
        long value = size(what);
        if (value > remaining() / smallest || value > Integer.MAX_VALUE) {
            throw NetCdfException.at(
                    at, what + " is " + value + ", but only " + remaining() + " bytes of file or header are left");
        }
        return (int) value;
    }

    byte[] bytes(int length, String what) throws IOException {
        if (remaining() < length) {
            throw NetCdfException.at(position(), "the file ends (at byte " + fileSize + ") in " + what);
        }
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            int n = Math.min(length - done, BUFFER_BYTES);
            require(n, what);
            buffer.get(bytes, done, n);
            done += n;
        }
        int padding = (int) Math.min(-length & 3, remaining());
        require(padding, what);
        buffer.position(buffer.position() + padding);
        return bytes;
    }

    String name(String what) throws IOException {
        long at = position();
        int length = count("the length of " + what, 1);
        String name = new String(bytes(length, what), StandardCharsets.UTF_8);
        if (name.isEmpty()) {
            throw NetCdfException.at(at, what + " is empty");
        }
        return name;
    }
}
