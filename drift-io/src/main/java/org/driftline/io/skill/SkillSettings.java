package org.driftline.io.skill;

import java.time.Duration;
import java.util.List;

/**
 * How tracks are cut into segments and scored.
 *
 * @param every time between the starts of two segments of a drifter
 * @param length of a segment
 * @param step time between two compared positions, of which a whole number makes a segment
 * @param largestGap a segment with a longer time without an observed position is left out
 * @param tolerance of the skill score (1)
 * @param hours at which plain separations are told, whole steps within the segment (h)
 */
public record SkillSettings(
        Duration every, Duration length, Duration step, Duration largestGap, double tolerance, List<Double> hours) {

    /** How long before a start the velocity is measured that persistence goes on with, or a little longer. */
    static final Duration LOOK_BACK = Duration.ofHours(1);

    /** @throws IllegalArgumentException naming what makes no sense */
    public SkillSettings {
        hours = List.copyOf(hours);
        check(isPositive(every), "the time between starts must be above 0");
        check(isPositive(step), "the step must be above 0");
        check(isPositive(length) && length.toMillis() % step.toMillis() == 0, "the length must be whole steps");
        check(isPositive(largestGap), "the largest gap must be above 0");
        check(tolerance > 0, "the tolerance must be above 0");
        for (double hour : hours) {
            double steps = hour * 3_600_000 / step.toMillis();
            check(
                    hour > 0 && hour * 3_600_000 <= length.toMillis() && steps == Math.rint(steps),
                    "hour " + hour + " is not a whole step of the segment");
        }
    }

    /** How many compared positions a segment has, its start included. */
    int positions() {
        return Math.toIntExact(length.toMillis() / step.toMillis()) + 1;
    }

    /** Which of the compared positions is that of an hour. */
    int index(double hour) {
        return (int) Math.round(hour * 3_600_000 / step.toMillis());
    }

    private static boolean isPositive(Duration duration) {
        return duration.toMillis() > 0;
    }

    private static void check(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
