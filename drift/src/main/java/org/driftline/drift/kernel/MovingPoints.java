package org.driftline.drift.kernel;

import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.geo.Wgs84;

/**
 * Points that move along short geodesics on the WGS84 ellipsoid. One is reused for block after block of particles, so
 * that nothing is allocated; it belongs to one thread.
 *
 * <p>A geodesic is a curve in space whose curvature is that of the ellipsoid in its direction. Its Taylor series (Frenet)
 * up to the fourth order in curvature and the third in torsion gives the end point in the frame of the start; the foot
 * of its normal on the ellipsoid is the new place. What is left out grows with the fourth power of the way: 0.01 mm at
 * 30 km, below 1 mm up to {@link #LONGEST}. A longer way, or one beside a pole, is left to {@link Geodesic}. Only sums,
 * products and quotients are used, so every machine finds the same bits.
 *
 * @see <a href="https://doi.org/10.1007/s00190-012-0578-z">Karney (2013), Algorithms for geodesics, J. Geod. 87</a>
 */
public final class MovingPoints {

    /** A move up to here is made by series (m). */
    static final double LONGEST = 80_000;

    static final double FAR = LONGEST * LONGEST;

    /** A way to the east below this share of the distance from the axis is short enough for the series. */
    static final double NARROW = 0.9 * 0.02;

    /** To be on the safe side, if something is to be known for many points (degrees). */
    private static final double BESIDES = 0.5;

    /** Closer to the axis than this the series are not used (m). */
    static final double BESIDE_POLE = 1000;

    final double[] lon;
    final double[] lat;
    final double[] sin;
    final double[] cos;
    final double[] normal;
    final double[] toNorth;
    final double[] down;
    final double[] x;
    final double[] y;
    final double[] nearer;
    final double[] turn;
    double[] eastward = {};
    double[] northward = {};
    boolean anyOdd;
    /** Whether a longitude may have left -180 to 180. */
    boolean beyond;

    private final Kernel kernel;
    private final int[] odd;
    private final LonLat[] oddEnds;
    private int odds;
    private boolean moved;
    private boolean plain;

    /** Room for some points, to be moved by a kernel. */
    public MovingPoints(int capacity, Kernel kernel) {
        this.kernel = kernel;
        lon = new double[capacity];
        lat = new double[capacity];
        sin = new double[capacity];
        cos = new double[capacity];
        normal = new double[capacity];
        toNorth = new double[capacity];
        down = new double[capacity];
        turn = new double[capacity];
        x = new double[capacity];
        y = new double[capacity];
        nearer = new double[capacity];
        odd = new int[capacity];
        oddEnds = new LonLat[capacity];
    }

    /** Where the points are {@code [point]}, -180 to 180; write here, then {@link #place} (degrees east). */
    public double[] lon() {
        return lon;
    }

    /** Where the points are {@code [point]}; write here, then {@link #place} (degrees north). */
    public double[] lat() {
        return lat;
    }

    /**
     * Whether the series serve for every move up to a length from everywhere up to a latitude.
     *
     * @param longest of the ways (m)
     * @param highest of the latitudes, north or south (degrees)
     */
    public static boolean seriesServe(double longest, double highest) {
        double cos = StrictMath.cos((Math.min(90, highest) + BESIDES) * Series.TO_RADIANS);
        return longest < LONGEST / 2 && !isOdd(2 * longest, 2 * longest, cos);
    }

    /** Whether it is known that the series serve for the moves to come, which saves looking at each. */
    public void areServedBySeries(boolean known) {
        plain = known;
    }

    /** Begins with the first {@code count} points where they have been written. */
    public void place(int count) {
        kernel.place(this, count);
        moved = false;
    }

    /**
     * Moves the first {@code count} points along geodesics.
     *
     * @param east parts of the ways to the east at the start {@code [point]} (m)
     * @param north parts of the ways to the north at the start {@code [point]} (m)
     */
    public void move(double[] east, double[] north, int count) {
        if (moved) {
            kernel.follow(this, count);
            turnOdd();
        }
        eastward = east;
        northward = north;
        odds = 0;
        if (!plain && kernel.anyOdd(this, count)) {
            findOdd(east, north, count);
        }
        kernel.move(this, count);
        putOdd();
        moved = true;
    }

    /** Whether a move must be left to {@link Geodesic}. */
    static boolean isOdd(double east, double north, double cos) {
        double way2 = east * east + north * north;
        double fromAxis = Wgs84.B * cos - Math.abs(north);
        return !(way2 <= FAR && Math.abs(east) <= NARROW * fromAxis && fromAxis > BESIDE_POLE);
    }

    /** Finds the ends of moves that the series are not for, and keeps them until the rest is done. */
    private void findOdd(double[] east, double[] north, int count) {
        for (int i = 0; i < count; i++) {
            if (isOdd(east[i], north[i], cos[i])) {
                odd[odds] = i;
                oddEnds[odds++] = Geodesic.move(new LonLat(lon[i], lat[i]), east[i], north[i]);
            }
        }
    }

    private void putOdd() {
        for (int k = 0; k < odds; k++) {
            lon[odd[k]] = oddEnds[k].lon();
            lat[odd[k]] = oddEnds[k].lat();
        }
    }

    private void turnOdd() {
        for (int k = 0; k < odds; k++) {
            int i = odd[k];
            sin[i] = StrictMath.sin(lat[i] * Series.TO_RADIANS);
            cos[i] = StrictMath.cos(lat[i] * Series.TO_RADIANS);
        }
    }
}
