package org.driftline.commander.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.identity.Caller;
import org.driftline.commander.problem.DomainError;

/**
 * A request that its caller may repeat.
 *
 * @param caller whose keys are his own
 * @param key by which he knows it
 * @param digest of what it asks for, in hexadecimal digits
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The Idempotency-Key header</a>
 */
public record KeyedRequest(UUID caller, String key, String digest) {
    /** The header that names a key. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern LEGAL = Pattern.compile("[\\x20-\\x7e]{1,255}");

    /**
     * A request as it came; empty when it has no key.
     *
     * @param operation what is asked for, besides the body
     * @throws DomainError if the key is none
     */
    public static Optional<KeyedRequest> of(@Nullable String key, Caller caller, String operation, byte[] body) {
        if (key == null) {
            return Optional.empty();
        }
        if (key.isBlank() || !LEGAL.matcher(key).matches()) {
            throw DomainError.invalid(HEADER, "must have 1 to 255 printable ASCII characters");
        }
        return Optional.of(new KeyedRequest(caller.id(), key, digest(operation, body)));
    }

    private static String digest(String operation, byte[] body) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((operation + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
