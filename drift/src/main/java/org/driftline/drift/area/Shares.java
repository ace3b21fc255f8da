package org.driftline.drift.area;

import org.driftline.drift.ParticleStatus;

/**
 * What the particles are doing; adds up to one.
 *
 * @param drifting at sea, position known (fraction)
 * @param stranded on the coast, position known; those that started on land are among them (fraction)
 * @param outside lost: the forcing ends where or when they were last, or they reached a limit of the run (fraction)
 * @param pending not yet released (fraction)
 */
public record Shares(double drifting, double stranded, double outside, double pending) {

    static Shares of(byte[] status, int count) {
        int[] counts = new int[4];
        for (int i = 0; i < count; i++) {
            counts[column(ParticleStatus.of(status[i]))]++;
        }
        double all = count;
        return new Shares(counts[0] / all, counts[1] / all, counts[2] / all, counts[3] / all);
    }

    /** Share of particles of which the position is known: the mass of the probability grid (fraction). */
    public double known() {
        return drifting + stranded;
    }

    static boolean isKnown(byte status) {
        return column(ParticleStatus.of(status)) <= 1;
    }

    private static int column(ParticleStatus status) {
        return switch (status) {
            case ACTIVE -> 0;
            case STRANDED, SEEDED_ON_LAND -> 1;
            case MISSING_DATA, OUTSIDE, RETIRED -> 2;
            case PENDING -> 3;
        };
    }
}
