package org.driftline.commander.event;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How event streams look for news. */
@ConfigMapping(prefix = "driftline.events")
interface EventConfig {
    /** How long at most until a stream shows what another commander wrote; also how often it shows that it lives. */
    @WithDefault("2s")
    Duration beat();
}
