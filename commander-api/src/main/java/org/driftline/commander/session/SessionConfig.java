package org.driftline.commander.session;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long somebody stays logged in. */
@ConfigMapping(prefix = "driftline.session")
interface SessionConfig {
    /** How long a refresh token waits to be used. */
    @WithDefault("7d")
    Duration idle();

    /** How long after the login a password is asked for again, however busy the session was. */
    @WithDefault("30d")
    Duration life();
}
