package org.driftline.io.params;

/**
 * How large a run may be; whoever runs the service or the command decides.
 *
 * @param particles at most so many; each takes about 100 bytes of memory while it drifts
 * @param positions at most so many particles times records are stored; each takes about 40 bytes on disk, twice of a run
 *     that is too large for memory while it is written
 * @param records at most so many times; each keeps a search area in memory
 */
public record RunLimits(int particles, long positions, int records) {

    /** A million particles, a hundred million positions (4 GB), ten thousand times. */
    public static final RunLimits USUAL = new RunLimits(1_000_000, 100_000_000, 10_000);

    /** @throws IllegalArgumentException if no run would be small enough */
    public RunLimits {
        if (particles < 1 || positions < 2 || records < 2) {
            throw new IllegalArgumentException("no run is as small as " + particles + " particles, " + positions
                    + " positions, " + records + " records");
        }
    }
}
