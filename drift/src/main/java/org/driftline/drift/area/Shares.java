package org.driftline.drift.area;

import org.driftline.drift.cloud.ParticleStatus;

/**
 * What the particles are doing; adds up to one.
 *
 * @param drifting at sea, position known (fraction)
 * @param stranded on the coast, position known; those that started on land are among them (fraction)
 * @param leftForcing lost: the forcing ends where or when they were last (fraction)
 * @param beyondLimits lost: they reached a limit of the run (fraction)
 * @param pending not yet released (fraction)
 */
public record Shares(double drifting, double stranded, double leftForcing, double beyondLimits, double pending) {

    static Shares of(byte[] status, int count) {
        int[] counts = new int[5];
        for (int i = 0; i < count; i++) {
            counts[column(ParticleStatus.of(status[i]))]++;
        }
        double all = count;
        return new Shares(counts[0] / all, counts[1] / all, counts[2] / all, counts[3] / all, counts[4] / all);
    }

    /** Share of particles of which the position is known: the mass of the probability grid (fraction). */
    public double known() {
        return drifting + stranded;
    }

    /** Share of particles that are lost, whatever the reason (fraction). */
    public double outside() {
        return leftForcing + beyondLimits;
    }

    static boolean isKnown(byte status) {
        return column(ParticleStatus.of(status)) <= 1;
    }

    static boolean isStranded(byte status) {
        return column(ParticleStatus.of(status)) == 1;
    }

    private static int column(ParticleStatus status) {
        return switch (status) {
            case ACTIVE -> 0;
            case STRANDED, SEEDED_ON_LAND -> 1;
            case MISSING_DATA -> 2;
            case OUTSIDE, RETIRED -> 3;
            case PENDING -> 4;
        };
    }
}
