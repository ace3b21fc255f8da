package org.driftline.commander.throttle;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often passwords may be tried. */
@ConfigMapping(prefix = "driftline.accounts.throttle")
interface ThrottleConfig {
    /** Tries for one account before it has to wait: then 1 s, and twice as long after each further one. */
    @WithDefault("10")
    int accountTries();

    /** The same for one address, behind which a whole office may be. */
    @WithDefault("50")
    int addressTries();

    /** The longest wait between two tries. */
    @WithDefault("15m")
    Duration longest();

    /** After which time without a try everything is forgotten. */
    @WithDefault("1h")
    Duration memory();
}
