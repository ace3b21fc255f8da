package org.driftline.commander.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.identity.Caller;

/** User names and e-mail addresses in the one form in which they are kept and compared. */
public final class LoginNames {
    /** Longest e-mail address, as RFC 5321 allows. */
    public static final int LONGEST = 254;

    /** No two of these look alike, and none looks like an address. */
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,63}");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,253}");
    private static final Set<String> BUILT_IN =
            Set.of(Caller.VISITOR.name(), Caller.OPERATOR_KEY.name(), Caller.SYSTEM.name());

    private LoginNames() {}

    /** The form in which names and addresses are compared. */
    public static String normalised(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** What is wrong with a normalised user name, or null. */
    public static @Nullable String usernameProblem(String username) {
        if (BUILT_IN.contains(username)) {
            return "is taken by Driftline itself";
        }
        return USERNAME.matcher(username).matches()
                ? null
                : "must be 3 to 64 letters a-z, digits, dots, underscores and hyphens, and begin with a letter or digit";
    }

    /** What is wrong with a normalised e-mail address, or null. */
    public static @Nullable String emailProblem(String email) {
        return EMAIL.matcher(email).matches() && email.length() <= LONGEST ? null : "must be an e-mail address";
    }
}
