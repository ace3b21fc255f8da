package org.driftline.commander.account;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.identity.Caller;
import org.driftline.commander.identity.Role;

/**
 * Somebody who may use the API.
 *
 * @param id stays when names change
 * @param username normalised, unique
 * @param email normalised, unique; null when none was given
 * @param fullName for people
 * @param role what the account may do
 * @param disabledAt since when it may do nothing; null while it may
 * @param createdAt when it was made
 * @param lastLoginAt when a password last opened it
 */
public record Account(
        UUID id,
        String username,
        @Nullable String email,
        @Nullable String fullName,
        Role role,
        @Nullable Instant disabledAt,
        Instant createdAt,
        @Nullable Instant lastLoginAt) {

    /** Whether it may do nothing. */
    public boolean isDisabled() {
        return disabledAt != null;
    }

    /** Who calls when this account does. */
    public Caller caller() {
        return new Caller(id, username, role);
    }
}
