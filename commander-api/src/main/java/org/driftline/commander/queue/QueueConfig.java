package org.driftline.commander.queue;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** What people should know of the broker. */
@ConfigMapping(prefix = "driftline.queues")
public interface QueueConfig {
    /** Where a browser finds RabbitMQ's management pages; the dashboard links to them. None unless it is set. */
    Optional<URI> managementUrl();
}
