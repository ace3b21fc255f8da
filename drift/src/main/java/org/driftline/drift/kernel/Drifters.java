package org.driftline.drift.kernel;

/**
 * What moves the particles of a block, and the ways that come of it; one per thread. The columns are the arrays of a
 * whole cloud from an offset on, or copies for those of its particles that move.
 */
public final class Drifters {

    /** What the wind does, to the east and to the north {@code [particle]} (m). */
    final double[] leewayEast;

    final double[] leewayNorth;
    /** What a current does, to the east and to the north {@code [particle]} (m). */
    final double[] streamEast;

    final double[] streamNorth;
    /** Wind speed (m/s), and sine and cosine of the direction towards which it blows {@code [particle]}. */
    final float[] windSpeed;

    final float[] windSin;
    final float[] windCos;
    /** Leeway along the wind, and to the right of it {@code [particle]} (m). */
    final float[] ahead;

    final float[] right;
    /** Random streams {@code [particle]}. */
    final long[] stream;
    /** Particles for which a draw was a hit. */
    final int[] hits;

    LeewayTerms terms = new LeewayTerms(0, 0, 0, 1);
    Columns columns = Columns.of(0);
    int offset;
    float[] streamU = {};
    float[] streamV = {};
    long position;
    int found;

    /** Room for some particles. */
    public Drifters(int capacity) {
        leewayEast = new double[capacity];
        leewayNorth = new double[capacity];
        streamEast = new double[capacity];
        streamNorth = new double[capacity];
        windSpeed = new float[capacity];
        windSin = new float[capacity];
        windCos = new float[capacity];
        ahead = new float[capacity];
        right = new float[capacity];
        stream = new long[capacity];
        hits = new int[capacity];
    }

    /** Which particles: those of the columns from an offset on. */
    public void are(LeewayTerms leeway, Columns values, int from) {
        terms = leeway;
        columns = values;
        offset = from;
    }

    /**
     * Which stream they follow, with the offset of the columns.
     *
     * @param u east components {@code [particle]} (m/s)
     * @param v north components {@code [particle]} (m/s)
     */
    public void followed(float[] u, float[] v) {
        streamU = u;
        streamV = v;
    }

    /** Which numbers of the random streams are drawn. */
    public void at(long positionInStream) {
        position = positionInStream;
    }

    /** Ways to the east by the wind {@code [particle]} (m). */
    public double[] leewayEast() {
        return leewayEast;
    }

    /** Ways to the north by the wind {@code [particle]} (m). */
    public double[] leewayNorth() {
        return leewayNorth;
    }

    /** Ways to the east with the stream {@code [particle]} (m). */
    public double[] streamEast() {
        return streamEast;
    }

    /** Ways to the north with the stream {@code [particle]} (m). */
    public double[] streamNorth() {
        return streamNorth;
    }

    /** Their random streams {@code [particle]}; write here. */
    public long[] streams() {
        return stream;
    }

    /** How many draws were hits. */
    public int hits() {
        return found;
    }

    /** For which particle the draw was a hit, in rising order. */
    public int hit(int index) {
        return hits[index];
    }

    /** What decides the leeway, and the chances of a draw. */
    public static final class Columns {

        private static final int COUNT = 7;

        final float[] windU;
        final float[] windV;
        final float[] downwindEps;
        final float[] crosswindEps;
        final float[] crosswindSlope;
        final float[] crosswindOffset;
        final float[] chance;
        private final float[][] all;

        /**
         * Some arrays.
         *
         * @param all wind to the east and north (m/s), perturbations downwind and across (cm/s), slope (%) and offset
         *     (cm/s) across the wind, chances of a draw {@code [column][particle]}
         */
        public Columns(float[][] all) {
            this.all = all.clone();
            windU = all[0];
            windV = all[1];
            downwindEps = all[2];
            crosswindEps = all[3];
            crosswindSlope = all[4];
            crosswindOffset = all[5];
            chance = all[6];
        }

        /** Room for copies. */
        public static Columns of(int capacity) {
            return new Columns(new float[COUNT][capacity]);
        }

        /** Takes over what another has for a particle. */
        public void copy(Columns from, int particle, int as) {
            for (int column = 0; column < COUNT; column++) {
                all[column][as] = from.all[column][particle];
            }
        }
    }
}
