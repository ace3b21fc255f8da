package org.driftline.commander.publication;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How events are published. */
@ConfigMapping(prefix = "driftline.publication")
interface PublicationConfig {
    /** How many events are published before that is noted. */
    @WithDefault("512")
    int batch();

    /** How long a commander that was publishing may be silent until another one goes on. */
    @WithDefault("5s")
    Duration lease();
}
