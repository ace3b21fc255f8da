package org.driftline.events.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Whom we trust, and who we are over HTTP; all of them PEM files.
 *
 * @param trust certificates of the authorities that servers' certificates must lead to, in place of the JDK's own; null to
 *     trust those
 * @param certificate our own certificate chain over HTTP, or null to speak plain HTTP
 * @param key its private key (PKCS 8), or null
 */
public record TlsSettings(
        @Nullable Path trust,
        @Nullable Path certificate,
        @Nullable Path key) {
    /** The setting of {@link #trust}. */
    public static final String TRUST = "driftline.tls.trust";
    /** The setting of {@link #certificate}. */
    public static final String CERTIFICATE = "driftline.tls.certificate";
    /** The setting of {@link #key}. */
    public static final String KEY = "driftline.tls.key";

    /** Reads the settings; a blank one is none. */
    public static TlsSettings read(Function<String, @Nullable String> settings) {
        return new TlsSettings(path(settings, TRUST), path(settings, CERTIFICATE), path(settings, KEY));
    }

    /** Whether we speak TLS over HTTP. */
    public boolean servesTls() {
        return certificate != null && key != null;
    }

    /** What is wrong, a sentence for each setting; empty when nothing is. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if ((certificate == null) != (key == null)) {
            problems.add(CERTIFICATE + " and " + KEY + " belong together; one of them is not set");
        }
        unreadable(problems, CERTIFICATE, certificate);
        unreadable(problems, KEY, key);
        if (trust != null) {
            try {
                TrustStore.certificates(trust);
            } catch (IOException | GeneralSecurityException e) {
                problems.add(TRUST + " is no file of PEM certificates: " + e.getMessage());
            }
        }
        return problems;
    }

    private static void unreadable(List<String> problems, String setting, @Nullable Path file) {
        if (file != null && !Files.isReadable(file)) {
            problems.add(setting + " cannot be read: " + file);
        }
    }

    private static @Nullable Path path(Function<String, @Nullable String> settings, String name) {
        String text = settings.apply(name);
        return text == null || text.isBlank() ? null : Path.of(text.trim());
    }
}
