package org.driftline.drift.geo;

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
 * <p>Each pass below is short and without branches, so that the compiler turns it into vector instructions.
 *
 * @see <a href="https://doi.org/10.1007/s00190-012-0578-z">Karney (2013), Algorithms for geodesics, J. Geod. 87</a>
 */
public final class MovingPoints {

    /** A move up to here is made by series (m). */
    static final double LONGEST = 80_000;

    private static final double FAR = LONGEST * LONGEST;

    /** Angles with a smaller tangent are found by series; beside a pole they are not. */
    private static final double NARROW = 0.02;

    private static final double TO_RADIANS = Math.PI / 180;
    private static final double TO_DEGREES = 180 / Math.PI;
    private static final double ONE_MINUS_E2 = 1 - Wgs84.E2;
    private static final double PER_A = 1 / Wgs84.A;
    private static final double PER_POLE = 1 / (Wgs84.A * ONE_MINUS_E2);

    private final double[] lon;
    private final double[] lat;
    private final double[] sin;
    private final double[] cos;
    private final double[] curveEast;
    private final double[] curveNorth;
    private final double[] normal;
    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final int[] odd;
    private final LonLat[] oddEnds;

    /** Room for some points. */
    public MovingPoints(int capacity) {
        lon = new double[capacity];
        lat = new double[capacity];
        sin = new double[capacity];
        cos = new double[capacity];
        curveEast = new double[capacity];
        curveNorth = new double[capacity];
        normal = new double[capacity];
        x = new double[capacity];
        y = new double[capacity];
        z = new double[capacity];
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

    /** Begins with the first {@code count} points where they have been written. */
    public void place(int count) {
        for (int i = 0; i < count; i++) {
            double phi = lat[i] * TO_RADIANS;
            sin[i] = sine(phi);
        }
        for (int i = 0; i < count; i++) {
            double phi = lat[i] * TO_RADIANS;
            cos[i] = cosine(phi);
        }
    }

    /**
     * Moves the first {@code count} points along geodesics.
     *
     * @param east parts of the ways to the east at the start {@code [point]} (m)
     * @param north parts of the ways to the north at the start {@code [point]} (m)
     */
    public void move(double[] east, double[] north, int count) {
        int odds = findOdd(east, north, count);
        curvatures(count);
        ends(east, north, count);
        longitudes(count);
        latitudes(count);
        if (odds > 0) {
            putOdd(odds);
        }
    }

    /** 1/N and 1/M, the curvatures of the ellipsoid to the east and to the north, and N. */
    private void curvatures(int count) {
        for (int i = 0; i < count; i++) {
            // The binomial series of sqrt(1 - s) and its inverse; the terms left out are below 1e-15.
            double s = Wgs84.E2 * sin[i] * sin[i];
            double w = 1 - s * (0.5 + s * (0.125 + s * (0.0625 + s * (5 / 128.0 + s * (7 / 256.0)))));
            double perW = 1 + s * (0.5 + s * (0.375 + s * (0.3125 + s * (35 / 128.0 + s * (63 / 256.0)))));
            curveEast[i] = w * PER_A;
            curveNorth[i] = w * (1 - s) * PER_POLE;
            normal[i] = perW * Wgs84.A;
        }
    }

    /** The ends in space, with the Earth's axis as z and each start's meridian as xz plane. */
    private void ends(double[] east, double[] north, int count) {
        for (int i = 0; i < count; i++) {
            double bendEast = east[i] * curveEast[i];
            double bendNorth = north[i] * curveNorth[i];
            // Curvature of the geodesic times way squared (Euler), and curvature squared times way squared.
            double bend = bendEast * east[i] + bendNorth * north[i];
            double turn2 = bendEast * bendEast + bendNorth * bendNorth;
            // From the start along the tangent plane, turned a little by the torsion, and down from it.
            double ahead = 1 - turn2 * (1 / 6.0) * (1 - turn2 * (1 / 20.0));
            double twist = bendEast * north[i] * (curveNorth[i] - curveEast[i]) * (1 / 6.0);
            double toNorth = north[i] * ahead - twist * east[i];
            double down = bend * 0.5 * (1 - turn2 * (1 / 12.0));
            y[i] = east[i] * ahead + twist * north[i];
            x[i] = (normal[i] - down) * cos[i] - toNorth * sin[i];
            z[i] = (normal[i] * ONE_MINUS_E2 - down) * sin[i] + toNorth * cos[i];
        }
    }

    /** The new longitudes; x becomes the distance from the axis, so that z / x is the tangent of the latitude. */
    private void longitudes(int count) {
        for (int i = 0; i < count; i++) {
            double t = y[i] / x[i];
            double t2 = t * t;
            double perCosine = 1 + t2 * (0.5 - t2 * (0.125 - t2 * (0.0625 - t2 * (5 / 128.0))));
            lon[i] += TO_DEGREES * arcTangent(t, t2);
            x[i] = ONE_MINUS_E2 * x[i] * perCosine;
        }
        for (int i = 0; i < count; i++) {
            if (!(lon[i] >= -180 && lon[i] < 180)) {
                lon[i] += lon[i] < 0 ? 360 : -360;
            }
        }
    }

    /** The new latitudes, by the change from the old ones. */
    private void latitudes(int count) {
        for (int i = 0; i < count; i++) {
            double t = (z[i] * cos[i] - x[i] * sin[i]) / (x[i] * cos[i] + z[i] * sin[i]);
            double t2 = t * t;
            double cosine = 1 - t2 * (0.5 - t2 * (0.375 - t2 * (0.3125 - t2 * (35 / 128.0))));
            double sine = t * cosine;
            double newSin = sin[i] * cosine + cos[i] * sine;
            double newCos = cos[i] * cosine - sin[i] * sine;
            lat[i] += TO_DEGREES * arcTangent(t, t2);
            sin[i] = newSin;
            cos[i] = newCos;
        }
    }

    /** Finds the ends of moves that the series are not for, and keeps them until the rest is done. */
    private int findOdd(double[] east, double[] north, int count) {
        int odds = 0;
        for (int i = 0; i < count; i++) {
            double way2 = east[i] * east[i] + north[i] * north[i];
            double fromAxis = Wgs84.B * cos[i] - Math.abs(north[i]);
            if (way2 > FAR || Math.abs(east[i]) > 0.9 * NARROW * fromAxis || !(fromAxis > 1000)) {
                odd[odds] = i;
                oddEnds[odds++] = Geodesic.move(new LonLat(lon[i], lat[i]), east[i], north[i]);
            }
        }
        return odds;
    }

    private void putOdd(int odds) {
        for (int k = 0; k < odds; k++) {
            int i = odd[k];
            lon[i] = oddEnds[k].lon();
            lat[i] = oddEnds[k].lat();
            sin[i] = StrictMath.sin(lat[i] * TO_RADIANS);
            cos[i] = StrictMath.cos(lat[i] * TO_RADIANS);
        }
    }

    /** Taylor series, from -90 to 90 degrees; the terms left out are below 1e-17. */
    private static double sine(double x) {
        double q = x * x;
        double tail = 1
                - q
                        * (1 / 156.0)
                        * (1 - q * (1 / 210.0) * (1 - q * (1 / 272.0) * (1 - q * (1 / 342.0) * (1 - q * (1 / 420.0)))));
        return x
                * (1
                        - q
                                * (1 / 6.0)
                                * (1
                                        - q
                                                * (1 / 20.0)
                                                * (1
                                                        - q
                                                                * (1 / 42.0)
                                                                * (1
                                                                        - q
                                                                                * (1 / 72.0)
                                                                                * (1 - q * (1 / 110.0) * tail)))));
    }

    private static double cosine(double x) {
        double q = x * x;
        double tail = 1
                - q
                        * (1 / 182.0)
                        * (1 - q * (1 / 240.0) * (1 - q * (1 / 306.0) * (1 - q * (1 / 380.0) * (1 - q * (1 / 462.0)))));
        return 1
                - q
                        * (1 / 2.0)
                        * (1
                                - q
                                        * (1 / 12.0)
                                        * (1
                                                - q
                                                        * (1 / 30.0)
                                                        * (1
                                                                - q
                                                                        * (1 / 56.0)
                                                                        * (1
                                                                                - q
                                                                                        * (1 / 90.0)
                                                                                        * (1
                                                                                                - q
                                                                                                        * (1 / 132.0)
                                                                                                        * tail)))));
    }

    /** For at most 0.02, exact to the last bit or two. */
    private static double arcTangent(double t, double t2) {
        return t * (1 - t2 * (1 / 3.0 - t2 * (1 / 5.0 - t2 * (1 / 7.0 - t2 * (1 / 9.0)))));
    }
}
