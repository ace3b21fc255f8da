package org.driftline.commander.sweep;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long a soldier may be silent; how often that is looked at is {@code driftline.lease-sweep} (5 s). */
@ConfigMapping(prefix = "driftline")
interface LeaseConfig {
    /** A mission whose soldier was silent for so long is queued again, as the next attempt. */
    @WithDefault("60s")
    Duration lease();
}
