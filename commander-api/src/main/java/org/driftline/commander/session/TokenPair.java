package org.driftline.commander.session;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a login or a refresh gives.
 *
 * @param accessToken to show with each call
 * @param refreshToken good once, for the next pair
 * @param tokenType always Bearer
 * @param expiresIn how long the access token is good (s)
 */
@Schema(name = "Tokens")
@JsonNaming(SnakeCaseStrategy.class)
public record TokenPair(
        @Schema(examples = "eyJ0eXAiOiJhdCtqd3QiLCJhbGciOiJIUzI1NiJ9.e30.x")
        String accessToken,

        @Schema(examples = "dlr_Zm9yIGV4YW1wbGU") String refreshToken,
        @Schema(examples = "Bearer") String tokenType,
        @Schema(examples = "900") long expiresIn) {

    static TokenPair of(String accessToken, String refreshToken, long expiresIn) {
        return new TokenPair(accessToken, refreshToken, "Bearer", expiresIn);
    }

    @Override
    public String toString() {
        return "TokenPair[" + expiresIn + " s]";
    }
}
