package org.driftline.io.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Checksums of what is stored. */
final class Checksums {
    private Checksums() {}

    /** SHA-256 of a file as lower-case hexadecimal digits. */
    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return sha256WhileCopying(in, OutputStream.nullOutputStream());
        }
    }

    /** SHA-256 of a stream as lower-case hexadecimal digits, copying it on the way. */
    static String sha256WhileCopying(InputStream in, OutputStream out) throws IOException {
        DigestInputStream digesting = new DigestInputStream(in, newSha256());
        digesting.transferTo(out);
        return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
