package org.driftline.commander.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

/** The one key that opens the API. */
@ApplicationScoped
class ApiKey {
    private final AccessConfig config;

    @Inject
    ApiKey(AccessConfig config) {
        this.config = config;
    }

    /** Whether whoever shows this, or nothing, may come in; on doubt not. */
    boolean opensFor(@Nullable String shown) {
        if (config.anonymous()) {
            return true;
        }
        byte[] key = bytes(config.apiKey().orElse(""));
        return shown != null && key.length > 0 && MessageDigest.isEqual(key, bytes(shown));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
