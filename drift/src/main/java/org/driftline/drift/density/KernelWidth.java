package org.driftline.drift.density;

/**
 * How far the kernel around each particle reaches.
 *
 * @param east standard deviation towards the east (m)
 * @param north standard deviation towards the north (m)
 */
public record KernelWidth(double east, double north) {

    /** Where there are no particles. */
    public static final KernelWidth NONE = new KernelWidth(0, 0);

    /** The larger of both (m). */
    public double widest() {
        return Math.max(east, north);
    }
}
