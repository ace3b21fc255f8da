package org.driftline.soldier.mission;

import java.time.Duration;

/**
 * How long drills take.
 *
 * @param shortest {@code driftline.drill.shortest}
 * @param longest {@code driftline.drill.longest}
 */
public record DrillSettings(Duration shortest, Duration longest) {
    /** 5 to 15 s. */
    public static final DrillSettings DEFAULT = new DrillSettings(Duration.ofSeconds(5), Duration.ofSeconds(15));
}
