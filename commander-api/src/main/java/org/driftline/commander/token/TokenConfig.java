package org.driftline.commander.token;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How access tokens are made. */
@ConfigMapping(prefix = "driftline.access")
interface TokenConfig {
    /** {@code id:base64} of 32 bytes or more; several with commas: the first signs new tokens, all of them count. */
    Optional<String> tokenKeys();

    /** How long an access token is good. */
    @WithDefault("15m")
    Duration tokenLife();

    /** Who says that he made a token; the same on all commanders of a system, another for each system. */
    @WithDefault("driftline")
    String tokenIssuer();
}
