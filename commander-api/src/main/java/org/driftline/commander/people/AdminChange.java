package org.driftline.commander.people;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.account.Account;
import org.driftline.commander.identity.Role;

/**
 * What an admin changes of an account.
 *
 * @param role another role
 * @param disabled whether it may do nothing
 * @param newPassword for somebody who forgot his
 */
record AdminChange(Optional<Role> role, Optional<Boolean> disabled, Optional<String> newPassword) {

    Account of(Account account, Instant now) {
        return new Account(
                account.id(),
                account.username(),
                account.email(),
                account.fullName(),
                role.orElse(account.role()),
                disabledAt(account, now),
                account.createdAt(),
                account.lastLoginAt());
    }

    /** Whether whoever is logged in must log in again. */
    boolean endsSessions() {
        return disabled.orElse(false) || newPassword.isPresent();
    }

    private @Nullable Instant disabledAt(Account account, Instant now) {
        if (disabled.isEmpty() || disabled.get() == account.isDisabled()) {
            return account.disabledAt();
        }
        return disabled.get() ? now : null;
    }

    @Override
    public String toString() {
        return "AdminChange[role=" + role + ", disabled=" + disabled + "]";
    }
}
