package org.driftline.drift.cloud;

import java.util.Arrays;

import org.driftline.drift.field.Quantity;
import org.driftline.drift.seed.SeededParticles;

/**
 * All particles of a run, one array per property, in the order of their releases. A particle keeps its last position,
 * time and status for ever once it is no longer active. The arrays are the run's own: do not change them.
 */
public final class Cloud {

    /** Particles per block: few enough for a core's cache, many enough to be worth a call. */
    public static final int BLOCK = 256;

    private static final byte[] ALL_ACTIVE = allActive();

    private final double[] lon;
    private final double[] lat;
    private final double[] releaseTime;
    private final double[] age;
    private final byte[] status;
    private final byte[] orientation;
    private final byte[] capsized;
    private final int[] release;
    private final float[] downwindEps;
    private final float[] crosswindEps;
    private final float[] crosswindSlope;
    private final float[] crosswindOffset;
    private final float[] jibeProbability;
    private final float[] windU;
    private final float[] windV;
    private final float[] currentU;
    private final float[] currentV;
    private final float[] stokesU;
    private final float[] stokesV;

    /**
     * A cloud in which every particle is still to be released; it takes over the arrays of the seeds.
     *
     * @param waves whether Stokes drift acts, which needs room
     */
    public Cloud(SeededParticles seeds, boolean waves) {
        int n = seeds.size();
        lon = seeds.lon();
        lat = seeds.lat();
        releaseTime = seeds.releaseTime();
        release = seeds.release();
        orientation = seeds.orientation();
        downwindEps = seeds.downwindEps();
        crosswindEps = seeds.crosswindEps();
        crosswindSlope = seeds.crosswindSlope();
        crosswindOffset = seeds.crosswindOffset();
        jibeProbability = seeds.jibeProbability();
        age = new double[n];
        status = new byte[n];
        capsized = new byte[n];
        windU = unknown(n);
        windV = unknown(n);
        currentU = unknown(n);
        currentV = unknown(n);
        stokesU = unknown(waves ? n : 0);
        stokesV = unknown(waves ? n : 0);
    }

    private Cloud(Cloud other) {
        lon = other.lon.clone();
        lat = other.lat.clone();
        age = other.age.clone();
        status = other.status.clone();
        orientation = other.orientation.clone();
        capsized = other.capsized.clone();
        crosswindSlope = other.crosswindSlope.clone();
        windU = other.windU.clone();
        windV = other.windV.clone();
        currentU = other.currentU.clone();
        currentV = other.currentV.clone();
        stokesU = other.stokesU.clone();
        stokesV = other.stokesV.clone();
        release = other.release;
        releaseTime = other.releaseTime;
        downwindEps = other.downwindEps;
        crosswindEps = other.crosswindEps;
        crosswindOffset = other.crosswindOffset;
        jibeProbability = other.jibeProbability;
    }

    /** The particles as they are now, for who needs them later. What it says of them may be changed. */
    public Cloud snapshot() {
        return new Cloud(this);
    }

    /** How many particles there are, whatever they are doing. */
    public int size() {
        return lon.length;
    }

    /** Longitudes {@code [particle]}, -180 to 180 (degrees east). */
    public double[] lon() {
        return lon;
    }

    /** Latitudes {@code [particle]} (degrees north). */
    public double[] lat() {
        return lat;
    }

    /** Statuses {@code [particle]}: codes of {@link ParticleStatus}. */
    public byte[] status() {
        return status;
    }

    /** Orientations {@code [particle]}: 0 follows the right columns, 1 the left; jibing changes it. */
    public byte[] orientation() {
        return orientation;
    }

    /** Whether each object is capsized {@code [particle]}: 0 or 1. */
    public byte[] capsized() {
        return capsized;
    }

    /** Release of each particle {@code [particle]}: index into the run's releases. */
    public int[] release() {
        return release;
    }

    /** When each particle is to be released {@code [particle]} (s since 1970-01-01T00Z). */
    public double[] releaseTime() {
        return releaseTime;
    }

    /**
     * Time drifted {@code [particle]}, negative in a backward run; for a particle that is no longer active, until it
     * stopped (s).
     */
    public double[] age() {
        return age;
    }

    /** Perturbations of the downwind leeway {@code [particle]} (cm/s). */
    public float[] downwindEps() {
        return downwindEps;
    }

    /** Perturbations of the crosswind leeway {@code [particle]} (cm/s). */
    public float[] crosswindEps() {
        return crosswindEps;
    }

    /** Crosswind slopes {@code [particle]}; jibing changes their sign (%). */
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

    /** East components of the wind at the last place it was asked for {@code [particle]}, NaN if none (m/s). */
    public float[] windU() {
        return windU;
    }

    /** North components of the wind at the last place it was asked for {@code [particle]}, NaN if none (m/s). */
    public float[] windV() {
        return windV;
    }

    /** East components of the current at the last place it was asked for {@code [particle]}, NaN if none (m/s). */
    public float[] currentU() {
        return currentU;
    }

    /** North components of the current at the last place it was asked for {@code [particle]}, NaN if none (m/s). */
    public float[] currentV() {
        return currentV;
    }

    /** East components of the Stokes drift {@code [particle]}; empty in a run without it (m/s). */
    public float[] stokesU() {
        return stokesU;
    }

    /** North components of the Stokes drift {@code [particle]}; empty in a run without it (m/s). */
    public float[] stokesV() {
        return stokesV;
    }

    /** Whether all particles of a block are drifting. */
    public boolean isAllActive(int from, int to) {
        return Arrays.equals(status, from, to, ALL_ACTIVE, 0, to - from);
    }

    /** East components of a quantity at the last place it was asked for {@code [particle]} (m/s). */
    public float[] eastward(Quantity quantity) {
        return switch (quantity) {
            case WIND -> windU;
            case CURRENT -> currentU;
            case STOKES_DRIFT -> stokesU;
        };
    }

    /** North components of a quantity at the last place it was asked for {@code [particle]} (m/s). */
    public float[] northward(Quantity quantity) {
        return switch (quantity) {
            case WIND -> windV;
            case CURRENT -> currentV;
            case STOKES_DRIFT -> stokesV;
        };
    }

    private static byte[] allActive() {
        byte[] all = new byte[BLOCK];
        Arrays.fill(all, ParticleStatus.ACTIVE.code());
        return all;
    }

    private static float[] unknown(int n) {
        float[] values = new float[n];
        Arrays.fill(values, Float.NaN);
        return values;
    }
}
