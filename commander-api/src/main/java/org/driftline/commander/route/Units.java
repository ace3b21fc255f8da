package org.driftline.commander.route;

/** Distances and speeds as people at sea and in the air give them, rounded to what they can mean. */
public final class Units {
    /**
     * One international nautical mile (m).
     *
     * @see <a href="https://www.bipm.org/en/publications/si-brochure">BIPM, SI Brochure, non-SI units</a>
     */
    public static final double METRES_PER_NM = 1852;

    private static final double SECONDS_PER_HOUR = 3600;
    private static final double THOUSANDTHS = 1000;
    private static final double HUNDREDTHS = 100;

    private Units() {}

    /** A distance (NM), to the thousandth, from one in metres. */
    public static double nm(double metres) {
        return Math.round(metres / METRES_PER_NM * THOUSANDTHS) / THOUSANDTHS;
    }

    /** A speed (kn) from a distance in metres and a time in seconds. */
    public static double kn(double metres, double seconds) {
        return metres / METRES_PER_NM * SECONDS_PER_HOUR / seconds;
    }

    /** How long it takes (s) to go so many metres at so many knots. */
    public static double seconds(double metres, double kn) {
        return metres / METRES_PER_NM / kn * SECONDS_PER_HOUR;
    }

    /** A number to the hundredth: knots, metres, hours. */
    public static double rounded(double number) {
        return Math.round(number * HUNDREDTHS) / HUNDREDTHS;
    }
}
