package org.driftline.drift.release;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.geo.LonLat;

/**
 * One particle with everything that may be said about it; NaN or null leave it to the run.
 *
 * @param position where it starts
 * @param release when it starts
 * @param orientation null to alternate with the other particles
 * @param downwindEps perturbation of the downwind leeway, NaN to draw it as for any particle (cm/s)
 * @param crosswindEps perturbation of the crosswind leeway, NaN to draw it as for any particle (cm/s)
 * @param jibeProbability chance to jibe within an hour, NaN for the run's (1/h)
 */
public record ExplicitParticle(
        LonLat position,
        Instant release,
        @Nullable Orientation orientation,
        double downwindEps,
        double crosswindEps,
        double jibeProbability) {

    /** @throws IllegalArgumentException if the jibe probability is not below 1 */
    public ExplicitParticle {
        if (jibeProbability < 0 || jibeProbability >= 1) {
            throw new IllegalArgumentException("jibe probability must be 0 to below 1, got " + jibeProbability);
        }
    }

    /** A particle about which only place and time are known. */
    public static ExplicitParticle at(LonLat position, Instant release) {
        return new ExplicitParticle(position, release, null, Double.NaN, Double.NaN, Double.NaN);
    }

    /** The same with an orientation. */
    public ExplicitParticle with(Orientation newOrientation) {
        return new ExplicitParticle(position, release, newOrientation, downwindEps, crosswindEps, jibeProbability);
    }

    /**
     * The same with both perturbations.
     *
     * @param downwind perturbation of the downwind leeway (cm/s)
     * @param crosswind perturbation of the crosswind leeway (cm/s)
     */
    public ExplicitParticle withEps(double downwind, double crosswind) {
        return new ExplicitParticle(position, release, orientation, downwind, crosswind, jibeProbability);
    }
}
