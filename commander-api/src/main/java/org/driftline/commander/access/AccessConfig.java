package org.driftline.commander.access;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may use the API. */
@ConfigMapping(prefix = "driftline.access")
interface AccessConfig {
    /** A key that opens everything, sent as {@code X-API-Key} or bearer token; 16 characters or more. */
    Optional<String> apiKey();

    /** Whether whoever comes without credentials, from the loopback, acts as coordinator; only for standalone. */
    @WithDefault("false")
    boolean anonymous();
}
