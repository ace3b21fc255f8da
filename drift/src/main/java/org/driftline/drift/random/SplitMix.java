package org.driftline.drift.random;

/**
 * Random bits without state: each is picked by its position from a particle's own SplitMix64 stream.
 *
 * @see <a href="https://doi.org/10.1145/2714064.2660195">Steele, Lea and Flood (2014), Fast splittable pseudorandom
 *     number generators, OOPSLA</a>
 */
public final class SplitMix {

    /** The golden ratio, as a 64-bit fraction: the increment of SplitMix64. */
    public static final long GAMMA = 0x9e3779b97f4a7c15L;

    /** The first factor of the finalizer. */
    public static final long FIRST = 0xbf58476d1ce4e5b9L;

    /** The second factor of the finalizer. */
    public static final long SECOND = 0x94d049bb133111ebL;

    /** The least step between two of the numbers (fraction). */
    public static final double BIT_53 = 0x1p-53;

    private SplitMix() {}

    /** The key of a run. */
    public static long key(long seed) {
        return mix(seed + GAMMA);
    }

    /** The stream of a particle in the run with a key. */
    public static long stream(long key, long particle) {
        return mix(key + GAMMA * (particle + 1));
    }

    /**
     * A number from 0 (included) to 1 (excluded), evenly (fraction).
     *
     * @param position in the stream
     */
    public static double uniform(long stream, long position) {
        return (mix(stream + GAMMA * position) >>> 11) * BIT_53;
    }

    /** Stafford's variant 13 of the finalizer of MurmurHash3. */
    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * FIRST;
        z = (z ^ (z >>> 27)) * SECOND;
        return z ^ (z >>> 31);
    }
}
