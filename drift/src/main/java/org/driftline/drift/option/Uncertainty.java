package org.driftline.drift.option;

/**
 * Errors of the forcing, added to both components of its vectors and drawn anew for each particle and step. As they are
 * white in time, what they add to the spread of a cloud depends on the time step: after a time T it is s sqrt(T dt)
 * along each axis, for a current error of standard deviation s.
 *
 * @param current standard deviation of a normal error of the current, per component (m/s)
 * @param currentUniform largest size of an even error of the current, per component (m/s)
 * @param wind standard deviation of a normal error of the wind, per component (m/s)
 */
public record Uncertainty(double current, double currentUniform, double wind) {

    /** Nothing added: the default. */
    public static final Uncertainty NONE = new Uncertainty(0, 0, 0);

    /** No error may be larger (m/s). */
    public static final double MOST = 5;

    /** @throws IllegalArgumentException if a number is not between 0 and {@link #MOST} */
    public Uncertainty {
        check("current uncertainty", current);
        check("uniform current uncertainty", currentUniform);
        check("wind uncertainty", wind);
    }

    /** Whether it adds nothing. */
    public boolean isNone() {
        return equals(NONE);
    }

    private static void check(String name, double value) {
        if (!(value >= 0 && value <= MOST)) {
            throw new IllegalArgumentException(name + " must be 0 to " + MOST + " m/s, got " + value);
        }
    }
}
