package org.driftline.events.token;

import java.time.Duration;

/**
 * How long worker tokens last and how exact clocks must be.
 *
 * @param lifetime from issue to expiry
 * @param grace how much longer than its lifetime a token may sign
 * @param skew how far the clocks of commander and worker may differ
 * @param issuer the {@code iss} of every token
 * @param audience the {@code aud} of every token
 */
public record TokenSettings(Duration lifetime, Duration grace, Duration skew, String issuer, String audience) {
    /** 30 s, 5 s of grace, 5 s of skew. */
    public static final TokenSettings DEFAULT = new TokenSettings(
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            "driftline-commander",
            "driftline-status");

    /** @throws IllegalArgumentException if a duration is negative, or the lifetime is below a second */
    public TokenSettings {
        if (lifetime.toSeconds() < 1 || grace.isNegative() || skew.isNegative()) {
            throw new IllegalArgumentException("token lifetime must be 1 s or more, grace and skew not negative");
        }
        if (issuer.isBlank() || audience.isBlank()) {
            throw new IllegalArgumentException("token issuer and audience must not be blank");
        }
    }
}
