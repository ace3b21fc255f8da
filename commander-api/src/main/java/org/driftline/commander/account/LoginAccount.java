package org.driftline.commander.account;

/**
 * An account with what its password is held against.
 *
 * @param account whose
 * @param passwordHash of {@link Passwords}
 */
public record LoginAccount(Account account, String passwordHash) {
    @Override
    public String toString() {
        return "LoginAccount[" + account.username() + "]";
    }
}
