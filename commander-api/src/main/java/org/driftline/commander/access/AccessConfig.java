package org.driftline.commander.access;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may use the API. */
@ConfigMapping(prefix = "driftline.access")
interface AccessConfig {
    /** The key that clients send as {@code X-API-Key} or {@code Authorization: Bearer}; 16 characters or more. */
    Optional<String> apiKey();

    /** Whether everybody may do everything; only for standalone on the loopback. */
    @WithDefault("false")
    boolean anonymous();
}
