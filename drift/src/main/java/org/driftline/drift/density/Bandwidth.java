package org.driftline.drift.density;

/**
 * How wide the kernel around each particle is.
 *
 * <p>The normal-reference rule for two dimensions: standard deviation times n^(-1/6) along each principal axis. The
 * standard deviation of the whole cloud would smear out a cloud of several parts, so it is replaced by that of a normal
 * cloud with the same Fisher information (the mean square of the slope of the logarithm of the density), which is the
 * spread within the parts, and the same thing for a single normal cloud.
 *
 * @param x along the first axis, the kernel's standard deviation (m)
 * @param y along the second axis, the kernel's standard deviation (m)
 * @see <a href="https://doi.org/10.1007/978-1-4899-3324-9">Silverman 1986, Density Estimation for Statistics and Data
 *     Analysis, section 4.3.2, equation 4.14 and table 4.1</a>
 */
record Bandwidth(double x, double y) {
    /** No kernel is narrower: nobody searches more finely than that (m). */
    static final double FINEST = 25;

    private static final int ROUNDS = 3;

    /** Share of the mass over which slopes are measured; the rest is left out as it is mostly noise. */
    private static final double TRUSTED = 0.9;

    /**
     * Share of its Fisher information that a normal cloud has in its densest nine tenths: 1 - 0.1 (1 + ln 10), because
     * half the square of the distance from the mean is exponentially distributed.
     */
    private static final double TRUSTED_INFORMATION = 1 - (1 - TRUSTED) * (1 - Math.log(1 - TRUSTED));

    /** The kernel for points, which should be measured along the axes of their scatter. */
    static Bandwidth of(Points points) {
        double shrink = Math.pow(points.size(), -1 / 6.0);
        Spread spread = Spread.of(points);
        Bandwidth bandwidth =
                new Bandwidth(shrink * Math.sqrt(spread.xx()), shrink * Math.sqrt(spread.yy())).atLeast(FINEST, FINEST);
        for (int round = 0; round < ROUNDS && points.size() > 2; round++) {
            Bandwidth next = bandwidth.refined(DensityGrid.of(points, bandwidth), shrink);
            boolean settled = next.x > 0.9 * bandwidth.x && next.y > 0.9 * bandwidth.y;
            bandwidth = next;
            if (settled) {
                break;
            }
        }
        return bandwidth;
    }

    /** Whether both sides are as narrow as they may be: the particles are all but in one place. */
    boolean isFinest() {
        return x <= FINEST && y <= FINEST;
    }

    private Bandwidth refined(DensityGrid density, double shrink) {
        double threshold = density.thresholdByMass(TRUSTED);
        DensityGrid.Information information = density.information(threshold);
        double spreadX = TRUSTED_INFORMATION / information.x() - x * x;
        double spreadY = TRUSTED_INFORMATION / information.y() - y * y;
        return new Bandwidth(
                        Math.min(x, shrink * Math.sqrt(Math.max(0, spreadX))),
                        Math.min(y, shrink * Math.sqrt(Math.max(0, spreadY))))
                .atLeast(FINEST, FINEST);
    }

    /** The same, unless it is narrower than this along an axis (m). */
    Bandwidth atLeast(double leastX, double leastY) {
        return new Bandwidth(Math.max(leastX, x), Math.max(leastY, y));
    }
}
