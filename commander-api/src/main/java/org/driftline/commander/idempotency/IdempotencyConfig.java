package org.driftline.commander.idempotency;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long answers are kept for requests that are repeated. */
@ConfigMapping(prefix = "driftline.idempotency")
interface IdempotencyConfig {
    /** After that the same key is a new request. */
    @WithDefault("24h")
    Duration keep();
}
