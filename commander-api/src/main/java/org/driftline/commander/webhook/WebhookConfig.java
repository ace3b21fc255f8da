package org.driftline.commander.webhook;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How events are sent to other systems. */
@ConfigMapping(prefix = "driftline.webhooks")
public interface WebhookConfig {
    /** Whether they may go to private addresses and over plain HTTP: only where every user may reach those anyway. */
    @WithDefault("false")
    boolean allowPrivate();

    /** How long a receiver may take to answer. */
    @WithDefault("10s")
    Duration timeout();

    /** How many a user may have. */
    @WithDefault("20")
    int perUser();

    /** How long the log of deliveries is kept. */
    @WithDefault("30d")
    Duration keep();
}
