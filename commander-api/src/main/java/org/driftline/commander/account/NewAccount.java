package org.driftline.commander.account;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.identity.Role;

/**
 * An account as it was asked for.
 *
 * @param username normalised
 * @param email normalised
 * @param fullName for people
 * @param password in the clear
 * @param role what the account may do
 */
public record NewAccount(
        String username, @Nullable String email, @Nullable String fullName, String password, Role role) {
    @Override
    public String toString() {
        return "NewAccount[" + username + "]";
    }
}
