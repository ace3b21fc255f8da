package org.driftline.drift.seed;

/** Particles as their releases made them, one array per property. */
public final class SeededParticles {

    private final double[] lon;
    private final double[] lat;
    private final double[] releaseTime;
    private final int[] release;
    private final byte[] orientation;
    private final float[] downwindEps;
    private final float[] crosswindEps;
    private final float[] crosswindSlope;
    private final float[] crosswindOffset;
    private final float[] jibeProbability;

    /** Room for so many. */
    public SeededParticles(int size) {
        lon = new double[size];
        lat = new double[size];
        releaseTime = new double[size];
        release = new int[size];
        orientation = new byte[size];
        downwindEps = new float[size];
        crosswindEps = new float[size];
        crosswindSlope = new float[size];
        crosswindOffset = new float[size];
        jibeProbability = new float[size];
    }

    /** How many there are. */
    public int size() {
        return lon.length;
    }

    /** Longitudes {@code [particle]} (degrees east). */
    public double[] lon() {
        return lon;
    }

    /** Latitudes {@code [particle]} (degrees north). */
    public double[] lat() {
        return lat;
    }

    /** Times of release {@code [particle]} (s since 1970-01-01T00Z). */
    public double[] releaseTime() {
        return releaseTime;
    }

    /** Which release made it {@code [particle]}. */
    public int[] release() {
        return release;
    }

    /** Orientations {@code [particle]}: 0 right, 1 left. */
    public byte[] orientation() {
        return orientation;
    }

    /** Perturbations of the downwind leeway {@code [particle]} (cm/s). */
    public float[] downwindEps() {
        return downwindEps;
    }

    /** Perturbations of the crosswind leeway {@code [particle]} (cm/s). */
    public float[] crosswindEps() {
        return crosswindEps;
    }

    /** Crosswind slopes {@code [particle]} (%). */
    public float[] crosswindSlope() {
        return crosswindSlope;
    }

    /** Crosswind offsets {@code [particle]} (cm/s). */
    public float[] crosswindOffset() {
        return crosswindOffset;
    }

    /** Chances to jibe within an hour {@code [particle]} (1/h). */
    public float[] jibeProbability() {
        return jibeProbability;
    }
}
