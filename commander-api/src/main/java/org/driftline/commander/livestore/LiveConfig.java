package org.driftline.commander.livestore;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where live state is kept. */
@ConfigMapping(prefix = "driftline.live")
public interface LiveConfig {
    /** Redis, such as {@code redis://127.0.0.1:6379}; {@code REDIS_URL} sets it. Without it, memory serves alone. */
    Optional<String> redisUrl();

    /** What all keys begin with. */
    @WithDefault("driftline:missions")
    String prefix();

    /** How long Redis may take for an answer before memory takes over. */
    @WithDefault("500ms")
    Duration timeout();

    /** How old a view may be that is shown to clients; an older one is read from PostgreSQL again. */
    @WithDefault("2s")
    Duration maxAge();

    /** How many missions are kept in memory. */
    @WithDefault("10000")
    int memory();

    /** How many lines of each mission's log are kept. */
    @WithDefault("200")
    int logLines();
}
