package org.driftline.commander.submit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large a drift may be (the soldiers must be told the same), and how many one may have. */
@ConfigMapping(prefix = "driftline.limits")
interface LimitsConfig {
    /** At most so many particles. */
    @WithDefault("1000000")
    int particles();

    /** At most so many particles times records: 40 bytes each in a result. */
    @WithDefault("100000000")
    long positions();

    /** At most so many records. */
    @WithDefault("10000")
    int records();

    /** At most so many missions of one account that have not ended; 0 for any number. */
    @WithDefault("10000")
    int missionsInFlight();
}
