package org.driftline.io.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of a result.
 *
 * @param name file name within the output directory
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal
 * @param contentType such as {@code application/geo+json}
 */
public record Artifact(String name, long size, String sha256, String contentType) {

    static Artifact of(Path file, String contentType) {
        try {
            return new Artifact(file.getFileName().toString(), Files.size(file), sha256(file), contentType);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read back " + file.getFileName(), e);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), newSha256())) {
            byte[] buffer = new byte[1 << 16];
            while (in.read(buffer) >= 0) {
                // the digest sees the bytes as they pass
            }
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        }
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
