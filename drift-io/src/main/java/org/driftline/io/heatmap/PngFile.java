package org.driftline.io.heatmap;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a picture as PNG, or several of one size as an animated one, of which old programs show the first.
 *
 * <p>The library of the JDK would start the whole of AWT for it, which costs a short-lived process more than the picture.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">Portable Network Graphics, third edition</a>
 */
final class PngFile implements Closeable {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte BITS = 8;
    private static final byte INDEXED = 3;

    private final DataOutputStream out;
    private final int frames;
    private final short millis;
    private int written;
    private int sequence;

    /**
     * Starts a file.
     *
     * @param frames how many pictures will be written
     * @param millis how long each is shown (ms)
     */
    PngFile(Path file, int frames, int millis) throws IOException {
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        this.frames = frames;
        this.millis = (short) millis;
    }

    static void write(Path file, Picture picture) throws IOException {
        try (PngFile png = new PngFile(file, 1, 0)) {
            png.write(picture);
        }
    }

    /** Writes the next picture; all are of the size of the first. */
    void write(Picture picture) throws IOException {
        if (written == 0) {
            begin(picture);
        }
        if (frames > 1) {
            control(picture);
        }
        byte[] packed = packed(picture);
        if (written == 0) {
            chunk("IDAT", packed);
        } else {
            chunk(
                    "fdAT",
                    ByteBuffer.allocate(4 + packed.length)
                            .putInt(sequence++)
                            .put(packed)
                            .array());
        }
        written++;
    }

    private void begin(Picture picture) throws IOException {
        out.write(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(picture.width()).putInt(picture.height());
        chunk("IHDR", header.put(BITS).put(INDEXED).array());
        if (frames > 1) {
            chunk("acTL", ByteBuffer.allocate(8).putInt(frames).putInt(0).array());
        }
        chunk("PLTE", Palette.rgb());
    }

    private void control(Picture picture) throws IOException {
        ByteBuffer control = ByteBuffer.allocate(26)
                .putInt(sequence++)
                .putInt(picture.width())
                .putInt(picture.height())
                .putInt(0)
                .putInt(0)
                .putShort(millis)
                .putShort((short) 1000);
        chunk("fcTL", control.array());
    }

    /** The rows, each after a byte that says that they are as they are. */
    private static byte[] packed(Picture picture) {
        int width = picture.width();
        byte[] rows = new byte[(width + 1) * picture.height()];
        for (int row = 0; row < picture.height(); row++) {
            System.arraycopy(picture.pixels(), row * width, rows, row * (width + 1) + 1, width);
        }
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(rows);
            deflater.finish();
            byte[] packed = new byte[rows.length / 4 + 64];
            int length = deflater.deflate(packed);
            while (!deflater.finished()) {
                packed = Arrays.copyOf(packed, 2 * packed.length);
                length += deflater.deflate(packed, length, packed.length - length);
            }
            return Arrays.copyOf(packed, length);
        } finally {
            deflater.end();
        }
    }

    private void chunk(String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) check.getValue());
    }

    /** Ends the file. */
    @Override
    public void close() throws IOException {
        try (out) {
            chunk("IEND", new byte[0]);
        }
    }
}
