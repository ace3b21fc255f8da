package org.driftline.drift.option;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How long and how far particles are followed; null or NaN for no limit. With a western limit east of the eastern one
 * the area lies across the dateline.
 *
 * @param maxAge a particle that has drifted as long is retired
 * @param north a particle north of this is outside (degrees north)
 * @param south a particle south of this is outside (degrees north)
 * @param east a particle east of this is outside, -180 to 180 (degrees east)
 * @param west a particle west of this is outside, -180 to 180 (degrees east)
 */
public record Limits(@Nullable Duration maxAge, double north, double south, double east, double west) {

    /** No limit: the default. */
    public static final Limits NONE = new Limits(null, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** @throws IllegalArgumentException if a limit makes no sense, or nothing is between them */
    public Limits {
        check(maxAge == null || maxAge.toMillis() > 0, "the highest age must be above 0");
        check(!(Math.abs(north) > 90) && !(Math.abs(south) > 90), "a latitude must be -90 to 90");
        check(!(Math.abs(east) > 180) && !(Math.abs(west) > 180), "a longitude must be -180 to 180");
        check(!(south >= north), "the southern limit must be south of the northern one");
    }

    /** No limit but an age. */
    public static Limits ofAge(Duration maxAge) {
        return new Limits(maxAge, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /** Whether there is any limit to the area. */
    public boolean haveEdge() {
        return !Double.isNaN(north) || !Double.isNaN(south) || !Double.isNaN(east) || !Double.isNaN(west);
    }

    /**
     * Whether a place is beyond a limit.
     *
     * @param lon -180 to 180 (degrees east)
     * @param lat latitude (degrees north)
     */
    public boolean isOutside(double lon, double lat) {
        boolean tooFarEast = lon > east;
        boolean tooFarWest = lon < west;
        boolean beside = west > east ? tooFarEast && tooFarWest : tooFarEast || tooFarWest;
        return beside || lat > north || lat < south;
    }

    private static void check(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
