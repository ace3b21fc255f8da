package org.driftline.drift.option;

/**
 * Objects that turn over in strong wind and drift more slowly from then on. Forward in time an object capsizes once and
 * for all; backward one that is capsized rights itself. Within an hour the chance is
 * {@code 0.5 + 0.5 tanh((W - windThreshold) / sigma)} for a wind W.
 *
 * @param possible whether objects change in the run
 * @param atStart whether they are capsized when they are released
 * @param windThreshold wind at which the chance is one half (m/s)
 * @param sigma how gradually it rises around the threshold (m/s)
 * @param leewayFraction what is left of the leeway of a capsized object (fraction)
 */
public record Capsizing(boolean possible, boolean atStart, double windThreshold, double sigma, double leewayFraction) {

    /** Wind at which the chance is one half, unless given (m/s). */
    public static final double DEFAULT_WIND_THRESHOLD = 30;

    /** How gradually it rises, unless given (m/s). */
    public static final double DEFAULT_SIGMA = 5;

    /** What is left of the leeway, unless given (fraction). */
    public static final double DEFAULT_LEEWAY_FRACTION = 0.4;

    /** Nothing capsizes: the default. */
    public static final Capsizing NONE = of(false, false);

    /** @throws IllegalArgumentException if a number makes no sense */
    public Capsizing {
        if (!(windThreshold >= 0 && windThreshold <= 100)) {
            throw new IllegalArgumentException("wind threshold must be 0 to 100 m/s, got " + windThreshold);
        }
        if (!(sigma > 0 && sigma <= 50)) {
            throw new IllegalArgumentException("sigma must be above 0 and at most 50 m/s, got " + sigma);
        }
        if (!(leewayFraction >= 0 && leewayFraction <= 1)) {
            throw new IllegalArgumentException("leeway fraction must be 0 to 1, got " + leewayFraction);
        }
    }

    /** With the default numbers. */
    public static Capsizing of(boolean possible, boolean atStart) {
        return new Capsizing(possible, atStart, DEFAULT_WIND_THRESHOLD, DEFAULT_SIGMA, DEFAULT_LEEWAY_FRACTION);
    }

    /** Whether it changes nothing. */
    public boolean isNone() {
        return !possible && !atStart;
    }
}
