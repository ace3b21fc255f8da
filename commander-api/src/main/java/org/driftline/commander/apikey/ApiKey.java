package org.driftline.commander.apikey;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.identity.Role;

/**
 * A key, without the secret itself, which nobody keeps.
 *
 * @param id to revoke it by
 * @param name what its owner calls it
 * @param prefix its first letters, to tell it from others by
 * @param role the most it may do; null for all that its owner may
 * @param createdAt when it was made
 * @param expiresAt from when on it is not good; null for never
 * @param lastUsedAt when it was last shown, to the minute; null for never
 */
record ApiKey(
        UUID id,
        String name,
        String prefix,
        @Nullable Role role,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {
    /** How exactly the last use is known: writing down each one would cost more than the call itself. */
    static final Duration USE_STEP = Duration.ofMinutes(1);

    /** Whether it may still be shown. */
    boolean isGood(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    /** What it may do in the hands of an owner with this role. */
    Role roleOf(Role owner) {
        return role == null ? owner : owner.narrowedTo(role);
    }

    /** Whether another use is worth writing down. */
    boolean isUseDue(Instant now) {
        return lastUsedAt == null || lastUsedAt.plus(USE_STEP).isBefore(now);
    }
}
