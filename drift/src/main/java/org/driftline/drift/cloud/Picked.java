package org.driftline.drift.cloud;

/** Copies of where the active particles of a block are, when not all of it are; one per thread. */
public final class Picked {

    private static final byte ACTIVE = ParticleStatus.ACTIVE.code();

    private final int[] particle = new int[Cloud.BLOCK];
    private final double[] lon = new double[Cloud.BLOCK];
    private final double[] lat = new double[Cloud.BLOCK];
    private final float[] u = new float[Cloud.BLOCK];
    private final float[] v = new float[Cloud.BLOCK];
    private int count;

    /** Picks the active particles of a block. */
    public void pick(Cloud cloud, int from, int to) {
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

    /** How many were picked. */
    public int count() {
        return count;
    }

    /** Longitudes {@code [picked]} (degrees east). */
    public double[] lon() {
        return lon;
    }

    /** Latitudes {@code [picked]} (degrees north). */
    public double[] lat() {
        return lat;
    }

    /** Room for east components {@code [picked]} (m/s). */
    public float[] u() {
        return u;
    }

    /** Room for north components {@code [picked]} (m/s). */
    public float[] v() {
        return v;
    }

    /**
     * Gives the vectors to the particles.
     *
     * @param east receives the east components {@code [particle]} (m/s)
     * @param north receives the north components {@code [particle]} (m/s)
     */
    public void put(float[] east, float[] north) {
        for (int k = 0; k < count; k++) {
            east[particle[k]] = u[k];
            north[particle[k]] = v[k];
        }
    }
}
