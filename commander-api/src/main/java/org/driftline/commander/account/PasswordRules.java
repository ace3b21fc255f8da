package org.driftline.commander.account;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What a password must be: long, and not what anybody would try first. No rules about kinds of characters.
 *
 * @see <a href="https://pages.nist.gov/800-63-4/sp800-63b.html">NIST SP 800-63B, 3.1.1.2</a>
 */
public final class PasswordRules {
    /** More is not hashed. */
    public static final int LONGEST = 256;

    private static final int SHORTEST = 10;

    private PasswordRules() {}

    /** What is wrong with this password for an account of this name and address, or null. */
    public static @Nullable String problem(String password, String username, @Nullable String email) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return "must be " + SHORTEST + " to " + LONGEST + " characters long";
        }
        if (password.chars().distinct().count() < 4) {
            return "must not be the same few characters again and again";
        }
        String plain = password.toLowerCase(Locale.ROOT);
        return plain.equals(username) || plain.equals(email) ? "must not be the name or the address itself" : null;
    }
}
