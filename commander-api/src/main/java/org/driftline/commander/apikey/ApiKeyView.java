package org.driftline.commander.apikey;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A key as its owner sees it.
 *
 * @param id to revoke it by
 * @param name what its owner calls it
 * @param prefix its first letters
 * @param key all of it: only in the answer that makes it
 * @param role the most it may do; null for all that its owner may
 * @param createdAt when it was made
 * @param expiresAt from when on it is not good; null for never
 * @param expired whether it is not good any more
 * @param lastUsedAt when it was last shown, to the minute
 */
@Schema(name = "ApiKey")
@JsonNaming(SnakeCaseStrategy.class)
record ApiKeyView(
        UUID id,
        @Schema(examples = "nightly drill") String name,
        @Schema(examples = "dlk_Zm9yIGV4") String prefix,

        @Schema(description = "Shown once, when it is made") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key,

        @Nullable String role,
        Instant createdAt,
        @Nullable Instant expiresAt,
        boolean expired,
        @Nullable Instant lastUsedAt) {

    static ApiKeyView of(ApiKey key, Instant now) {
        return of(key, null, now);
    }

    static ApiKeyView of(ApiKey key, @Nullable String secret, Instant now) {
        return new ApiKeyView(
                key.id(),
                key.name(),
                key.prefix(),
                secret,
                key.role() == null ? null : key.role().wire(),
                key.createdAt(),
                key.expiresAt(),
                !key.isGood(now),
                key.lastUsedAt());
    }

    @Override
    public String toString() {
        return "ApiKeyView[" + prefix + "]";
    }
}
