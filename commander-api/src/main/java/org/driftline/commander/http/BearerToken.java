package org.driftline.commander.http;

import org.jspecify.annotations.Nullable;

/** The secret in an {@code Authorization} header. */
public final class BearerToken {
    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    /** What is behind {@code Bearer}, or null when the header is missing or of another scheme. */
    public static @Nullable String of(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        return authorization.substring(SCHEME.length()).trim();
    }
}
