package org.driftline.commander.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How expensive it is to try a password.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP on Argon2id</a>
 */
@ConfigMapping(prefix = "driftline.accounts.password")
interface PasswordConfig {
    /** Memory of one Argon2id hash (KiB). */
    @WithDefault("19456")
    int memory();

    /** Passes of one Argon2id hash over its memory. */
    @WithDefault("2")
    int iterations();

    /** Passwords hashed at a time; the others wait. */
    @WithDefault("2")
    int parallel();

    /** Passwords that may wait to be hashed; more are turned away with 503. */
    @WithDefault("200")
    int waiting();
}
