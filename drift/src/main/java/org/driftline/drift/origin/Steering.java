package org.driftline.drift.origin;

/**
 * How far each start is to be moved for what its particle missed by. At first by just that; then by what is learnt of how
 * the ends follow the starts, which in an eddy may be at a right angle: Broyden's rank-one update of an inverse Jacobian,
 * one of two by two for each particle.
 *
 * @see <a href="https://doi.org/10.1090/S0025-5718-1965-0198670-6">Broyden (1965), A class of methods for solving nonlinear
 *     simultaneous equations, Math. Comp. 19</a>
 */
final class Steering {
    /** No start is moved farther than so many times the miss. */
    private static final double LONGEST = 3;

    private static final double SMALL = 1e-3;

    private final double[] inverse; // [particle][row][column] of a change of the start by a change of the end (1)
    private final double[] miss; // [particle][east, north] in the round before (m)
    private final double[] step; // [particle][east, north] after the round before (m)
    private final boolean[] known;

    Steering(int particles) {
        inverse = new double[4 * particles];
        miss = new double[2 * particles];
        step = new double[2 * particles];
        known = new boolean[particles];
        for (int i = 0; i < particles; i++) {
            inverse[4 * i] = 1;
            inverse[4 * i + 3] = 1;
        }
    }

    /**
     * Takes what a particle missed by, in this round, and finds how its start is to be moved.
     *
     * @param east from where it ended to where it should have (m)
     * @param north from where it ended to where it should have (m)
     */
    void missed(int particle, double east, double north) {
        int k = 2 * particle;
        if (known[particle]) {
            learn(particle, miss[k] - east, miss[k + 1] - north);
        }
        known[particle] = true;
        miss[k] = east;
        miss[k + 1] = north;
        int m = 4 * particle;
        double x = inverse[m] * east + inverse[m + 1] * north;
        double y = inverse[m + 2] * east + inverse[m + 3] * north;
        double shrink = Math.min(1, LONGEST * Math.hypot(east, north) / Math.max(1e-9, Math.hypot(x, y)));
        step[k] = shrink * x;
        step[k + 1] = shrink * y;
    }

    /** To the east (m). */
    double east(int particle) {
        return step[2 * particle];
    }

    /** To the north (m). */
    double north(int particle) {
        return step[2 * particle + 1];
    }

    /** The end moved by so much when the start was moved by the last step (m). */
    private void learn(int particle, double east, double north) {
        double sx = step[2 * particle];
        double sy = step[2 * particle + 1];
        int m = 4 * particle;
        double hx = inverse[m] * east + inverse[m + 1] * north;
        double hy = inverse[m + 2] * east + inverse[m + 3] * north;
        double along = sx * hx + sy * hy;
        double size = sx * sx + sy * sy;
        if (Math.abs(along) < SMALL * size) {
            return;
        }
        double toX = (sx * inverse[m] + sy * inverse[m + 2]) / along;
        double toY = (sx * inverse[m + 1] + sy * inverse[m + 3]) / along;
        inverse[m] += (sx - hx) * toX;
        inverse[m + 1] += (sx - hx) * toY;
        inverse[m + 2] += (sy - hy) * toX;
        inverse[m + 3] += (sy - hy) * toY;
    }
}
