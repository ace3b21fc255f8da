package org.driftline.io.forcing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The checksum by which a result names what it was made from. A run reads little of a large file, so the checksum does
 * too: it is then that of the length and of pieces spread evenly over the file, and says so.
 */
final class Sha256 {

    /** What stands before the checksum of a file of which not every byte was read. */
    static final String OF_PIECES = "pieces-";

    private static final long LARGE = 1L << 30;
    private static final int PIECES = 256;
    private static final int BUFFER_BYTES = 1 << 17;

    private Sha256() {}

    static String of(Path file) throws IOException {
        return Files.size(file) > LARGE ? OF_PIECES + ofPieces(file) : ofAll(file);
    }

    private static String ofAll(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of the length in eight bytes and 256 pieces of 128 KiB, the first and the last bytes among them. */
    private static String ofPieces(Path file) throws IOException {
        MessageDigest digest = digest();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, size));
            for (int piece = 0; piece < PIECES; piece++) {
                long at = (size - BUFFER_BYTES) / (PIECES - 1) * piece;
                at = piece == PIECES - 1 ? size - BUFFER_BYTES : at;
                buffer.clear();
                while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
                    // until the piece is complete
                }
                digest.update(buffer.flip());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
