package org.driftline.events.token;

import java.time.Instant;

/**
 * What a worker gets from the commander: a token to show and a secret to sign with. Never printed.
 *
 * @param token a compact JWT; it travels with every event
 * @param secret base64url; it never travels with an event
 * @param issuedAt from when it counts
 * @param expiresAt when it must have been replaced
 */
public record WorkerToken(String token, String secret, Instant issuedAt, Instant expiresAt) {

    @Override
    public String toString() {
        return "WorkerToken[until " + expiresAt + "]";
    }
}
