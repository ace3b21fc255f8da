package org.driftline.drift.kernel;

/**
 * What the leeway of all particles of a run has in common.
 *
 * @param seconds length of a step, negative in a backward run (s)
 * @param downwindSlope of the wind speed (%)
 * @param downwindOffset drift without wind (cm/s)
 * @param side 1 if positive crosswind leeway is to the right of downwind, -1 if to the left (1)
 */
public record LeewayTerms(double seconds, float downwindSlope, float downwindOffset, float side) {

    private static final double PERCENT = 0.01;

    /** An error is worth itself at 10 m/s: this much of it acts on the slope ... */
    static final float ON_SLOPE = 1 / 20f;

    /** ... and this much on the offset. */
    static final float ON_OFFSET = 1 / 2f;

    /** For one cm/s, within a step (m). */
    float way() {
        return (float) (PERCENT * seconds);
    }

    /** The same to the right of the wind. */
    float wayRight() {
        return side * way();
    }
}
