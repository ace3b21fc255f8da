package org.driftline.commander.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.http.BearerToken;

/** What a request shows to be let in. */
public final class Credential {
    private static final String KEY_HEADER = "X-API-Key";

    private Credential() {}

    /** The key or token that a request shows, or null when it shows nothing. */
    public static @Nullable String of(HttpServerRequest request) {
        String key = request.getHeader(KEY_HEADER);
        if (key != null) {
            return key;
        }
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        String bearer = BearerToken.of(authorization);
        // credentials of another scheme are wrong ones, not none
        return bearer == null ? authorization : bearer;
    }
}
