package org.driftline.commander.eta;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is counted on when arrivals are estimated. */
@ConfigMapping(prefix = "driftline.trips.eta")
public interface EtaConfig {
    /** How much of its endurance a unit shall still have when it is back. */
    @WithDefault("30m")
    Duration reserve();

    /** The last part of the track that says how fast a unit makes good its way. */
    @WithDefault("10m")
    Duration madeGoodOver();
}
