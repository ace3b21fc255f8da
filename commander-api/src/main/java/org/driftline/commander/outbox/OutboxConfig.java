package org.driftline.commander.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the outbox is emptied; how often it is looked at without being told is {@code driftline.outbox.poll} (1 s). */
@ConfigMapping(prefix = "driftline.outbox")
interface OutboxConfig {
    /** How many messages are published and forgotten in one transaction. */
    @WithDefault("256")
    int batch();
}
