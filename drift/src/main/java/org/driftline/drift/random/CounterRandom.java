package org.driftline.drift.random;

/**
 * Random numbers without state: each is a hash of the run's seed, the particle, a counter and what it is for. So the
 * order in which they are asked for does not matter, and any number of threads gives the same run.
 *
 * <p>Each particle has its own SplitMix64 stream; a number is picked from it by position.
 *
 * @see <a href="https://doi.org/10.1145/2714064.2660195">Steele, Lea and Flood (2014), Fast splittable pseudorandom
 *     number generators, OOPSLA</a>
 * @see <a href="https://doi.org/10.1145/2063384.2063405">Salmon et al. (2011), Parallel random numbers: as easy as 1, 2,
 *     3, SC11</a>
 */
public final class CounterRandom {

    /** No normal number, and no pair of them taken as a vector, is ever larger (1). */
    public static final double LARGEST_NORMAL = 8.6;

    private final long key;

    /** The numbers of one run. */
    public CounterRandom(long seed) {
        key = SplitMix.key(seed);
    }

    /** What a number is for; numbers for different uses are independent. */
    public enum Use {
        /** Where around its release point a particle starts. */
        POSITION(0),
        /** The perturbation of its downwind leeway. */
        DOWNWIND(1),
        /** The perturbation of its crosswind leeway. */
        CROSSWIND(2),
        /** Whether it jibes in a step. */
        JIBE(3),
        /** Whether it capsizes in a step. */
        CAPSIZE(4),
        /** The normal error of its current in a step. */
        CURRENT_NORMAL(5),
        /** The even error of its current in a step. */
        CURRENT_UNIFORM(6),
        /** The normal error of its wind in a step. */
        WIND_NORMAL(7);

        private final long code;

        Use(long code) {
            this.code = code;
        }
    }

    /**
     * A number from 0 (included) to 1 (excluded), evenly.
     *
     * @param counter the step, or any other count
     * @param second whether to give the second of the two numbers for this use (1)
     */
    public double uniform(long particle, long counter, Use use, boolean second) {
        return SplitMix.uniform(stream(particle), position(counter, use, second));
    }

    /** The stream of a particle, from which numbers are picked by position. */
    public long stream(long particle) {
        return SplitMix.stream(key, particle);
    }

    /** The position in a particle's stream of a number that {@link #uniform} gives. */
    public static long position(long counter, Use use, boolean second) {
        return (counter << 4 | use.code << 1 | (second ? 1 : 0)) + 1;
    }

    /**
     * Two independent standard normal numbers, by Box and Muller; beyond {@link #LARGEST_NORMAL} there is none.
     *
     * @param pair receives both {@code [number]} (1)
     */
    public void normals(long particle, long counter, Use use, double[] pair) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform(particle, counter, use, false)));
        double angle = 2 * Math.PI * uniform(particle, counter, use, true);
        pair[0] = radius * StrictMath.cos(angle);
        pair[1] = radius * StrictMath.sin(angle);
    }
}
