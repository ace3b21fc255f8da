package org.driftline.io.records;

/**
 * Which particles of a run are kept.
 *
 * @param of how many particles there are
 * @param every 1 for all, 2 for every second from the first on, and so on
 */
public record Kept(int of, int every) {

    /** @throws IllegalArgumentException if nothing would be kept */
    public Kept {
        if (of < 1 || every < 1) {
            throw new IllegalArgumentException("nothing would be kept of " + of + ", every " + every);
        }
    }

    /** How many are kept. */
    public int size() {
        return (int) (((long) of + every - 1) / every);
    }

    /** Whether some are not. */
    public boolean isSample() {
        return every > 1;
    }

    /** The number in the run of a particle that is kept. */
    public int number(int index) {
        return index * every;
    }
}
