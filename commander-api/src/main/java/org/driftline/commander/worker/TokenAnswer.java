package org.driftline.commander.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import org.driftline.events.token.WorkerToken;

/**
 * What a worker gets.
 *
 * @param token to show with each event
 * @param secret to sign each event with; never to be shown
 * @param expiresAt when another must be in use
 * @param expiresInSeconds how long that is from now
 * @param cancelled which of the missions that he asked about nobody wants any more
 */
@JsonNaming(SnakeCaseStrategy.class)
record TokenAnswer(
        String token,
        String secret,
        Instant expiresAt,
        long expiresInSeconds,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<UUID> cancelled) {

    TokenAnswer {
        cancelled = Set.copyOf(cancelled);
    }

    static TokenAnswer of(WorkerToken token, Set<UUID> cancelled) {
        long seconds = Duration.between(token.issuedAt(), token.expiresAt()).toSeconds();
        return new TokenAnswer(token.token(), token.secret(), token.expiresAt(), seconds, cancelled);
    }

    @Override
    public String toString() {
        return "TokenAnswer[until " + expiresAt + "]";
    }
}
