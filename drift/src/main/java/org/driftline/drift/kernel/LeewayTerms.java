package org.driftline.drift.kernel;

/**
 * What the leeway of all particles of a run has in common.
 *
 * @param seconds length of a step, negative in a backward run (s)
 * @param downwindSlope of the wind speed (%)
 * @param downwindOffset drift without wind (cm/s)
 * @param side 1 if positive crosswind leeway is to the right of downwind, -1 if to the left
 */
public record LeewayTerms(double seconds, double downwindSlope, double downwindOffset, double side) {

    private static final double PERCENT = 0.01;

    /** For one cm/s, within a step (m). */
    double way() {
        return PERCENT * seconds;
    }

    /** The same to the right of the wind. */
    double wayRight() {
        return side * way();
    }
}
