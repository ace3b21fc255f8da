package org.driftline.events.token;

import java.time.Instant;

/**
 * What a token of ours says.
 *
 * @param keyId which master key signed it
 * @param issuer who issued it
 * @param audience for whom
 * @param workerId whose it is
 * @param tokenId its own id
 * @param issuedAt from when it counts (whole seconds)
 * @param expiresAt until when it counts (whole seconds)
 */
record TokenClaims(
        String keyId,
        String issuer,
        String audience,
        String workerId,
        String tokenId,
        Instant issuedAt,
        Instant expiresAt) {}
