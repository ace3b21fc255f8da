package org.driftline.commander.start;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How patient a start is. */
@ConfigMapping(prefix = "driftline.start")
interface StartConfig {
    /** How long broker and database may take to come up before the start fails. */
    @WithDefault("120s")
    Duration patience();

    /** Who brings the database to this version's shape: {@code run}, {@code only} or {@code await}. */
    @WithDefault("run")
    Migration.Mode migration();
}
