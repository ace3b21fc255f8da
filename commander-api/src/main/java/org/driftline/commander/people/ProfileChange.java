package org.driftline.commander.people;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.account.Account;

/**
 * What somebody changes of his own account.
 *
 * @param named whether the full name is among it
 * @param fullName null to take it away
 * @param addressed whether the e-mail address is among it
 * @param email normalised; null to take it away
 * @param currentPassword that goes with a new one
 * @param newPassword null to keep the old one
 */
record ProfileChange(
        boolean named,
        @Nullable String fullName,
        boolean addressed,
        @Nullable String email,
        @Nullable String currentPassword,
        @Nullable String newPassword) {

    Account of(Account account) {
        return new Account(
                account.id(),
                account.username(),
                addressed ? email : account.email(),
                named ? fullName : account.fullName(),
                account.role(),
                account.disabledAt(),
                account.createdAt(),
                account.lastLoginAt());
    }

    @Override
    public String toString() {
        return "ProfileChange[named=" + named + ", addressed=" + addressed + "]";
    }
}
