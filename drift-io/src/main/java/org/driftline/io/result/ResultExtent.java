package org.driftline.io.result;

/**
 * How much of a run is in its result; areas and probabilities are from all particles whatever is said here.
 *
 * @param storeEvery which particles are stored one by one: 1 for all, 2 for every second, and so on
 * @param animation whether there is an animated picture of the probability too
 */
public record ResultExtent(int storeEvery, boolean animation) {

    /** All particles, no animation. */
    public static final ResultExtent USUAL = new ResultExtent(1, false);

    /** @throws IllegalArgumentException if no particle would be stored */
    public ResultExtent {
        if (storeEvery < 1) {
            throw new IllegalArgumentException("storeEvery must be 1 or more, got " + storeEvery);
        }
    }
}
