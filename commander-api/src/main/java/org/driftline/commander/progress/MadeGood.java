package org.driftline.commander.progress;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.position.TrackPoint;
import org.driftline.commander.route.Line;
import org.driftline.commander.route.Units;

/** How fast a unit went lately, from its positions. */
final class MadeGood {
    /** What is needed to tell (s). */
    private static final double SHORTEST = 60;

    private MadeGood() {}

    /** Speed over the ground along these positions, oldest first (kn); null when they are of less than a minute. */
    static @Nullable Double kn(List<TrackPoint> recent) {
        if (recent.size() < 2) {
            return null;
        }
        double metres = 0;
        for (int i = 1; i < recent.size(); i++) {
            metres += Line.distance(recent.get(i - 1).place(), recent.get(i).place());
        }
        Duration time = Duration.between(
                recent.get(0).time(), recent.get(recent.size() - 1).time());
        double seconds = time.toNanos() / 1e9;
        return seconds < SHORTEST ? null : Units.kn(metres, seconds);
    }
}
