package org.driftline.drift.density;

/**
 * Sine and cosine of the small angles between the places of a cloud, by their series: some clouds have millions of places
 * at each of a thousand times.
 */
final class SmallAngle {
    /** Up to here what the series leave out is below the last bit (radians). */
    private static final double SMALL = 0.25;

    private SmallAngle() {}

    static double sin(double angle) {
        if (Math.abs(angle) > SMALL) {
            return Math.sin(angle);
        }
        double s = angle * angle;
        double rest = 1 / 6.0 - s * (1 / 120.0 - s * (1 / 5040.0 - s * (1 / 362_880.0 - s / 39_916_800.0)));
        return angle - angle * s * rest;
    }

    static double cos(double angle) {
        if (Math.abs(angle) > SMALL) {
            return Math.cos(angle);
        }
        double s = angle * angle;
        return 1 - s * (1 / 2.0 - s * (1 / 24.0 - s * (1 / 720.0 - s * (1 / 40_320.0 - s / 3_628_800.0))));
    }
}
