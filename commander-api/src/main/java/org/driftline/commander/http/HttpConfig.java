package org.driftline.commander.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What requests may be like. */
@ConfigMapping(prefix = "driftline.http")
interface HttpConfig {
    /** The largest body that is read. A search polygon of a thousand corners takes 40 kB. */
    @WithDefault("2M")
    MemorySize maxBody();
}
