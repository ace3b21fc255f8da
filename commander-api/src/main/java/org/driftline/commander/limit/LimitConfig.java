package org.driftline.commander.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many calls one caller may make. */
@ConfigMapping(prefix = "driftline.limits")
interface LimitConfig {
    /** Calls of one account per second, for as long as it likes; 0 for any number. */
    @WithDefault("50")
    double callsPerSecond();

    /** Calls of one account at once, after a pause. */
    @WithDefault("200")
    int callBurst();

    /** Calls without an account, or with a wrong credential, from one address per second; 0 for any number. */
    @WithDefault("20")
    double anonymousCallsPerSecond();

    /** The same at once, after a pause. */
    @WithDefault("100")
    int anonymousCallBurst();
}
