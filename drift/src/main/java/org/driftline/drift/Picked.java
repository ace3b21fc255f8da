package org.driftline.drift;

/** Copies of where the active particles of a block are, when not all of it are; one per thread. */
final class Picked {

    private static final byte ACTIVE = ParticleStatus.ACTIVE.code();

    private final int[] particle = new int[Crew.BLOCK];
    private final double[] lon = new double[Crew.BLOCK];
    private final double[] lat = new double[Crew.BLOCK];
    private final float[] u = new float[Crew.BLOCK];
    private final float[] v = new float[Crew.BLOCK];
    private int count;

    void pick(Cloud cloud, int from, int to) {
        count = 0;
        for (int i = from; i < to; i++) {
            if (cloud.status()[i] == ACTIVE) {
                particle[count] = i;
                lon[count] = cloud.lon()[i];
                lat[count] = cloud.lat()[i];
                count++;
            }
        }
    }

    int count() {
        return count;
    }

    double[] lon() {
        return lon;
    }

    double[] lat() {
        return lat;
    }

    float[] u() {
        return u;
    }

    float[] v() {
        return v;
    }

    /** Gives the vectors to the particles. */
    void put(float[] east, float[] north) {
        for (int k = 0; k < count; k++) {
            east[particle[k]] = u[k];
            north[particle[k]] = v[k];
        }
    }
}
