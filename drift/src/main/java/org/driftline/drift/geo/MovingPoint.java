package org.driftline.drift.geo;

/**
 * A point that moves along short geodesics on the WGS84 ellipsoid. One is reused for many particles, so that nothing is
 * allocated; it belongs to one thread.
 *
 * <p>A geodesic is a curve in space whose curvature is that of the ellipsoid in its direction. Its Taylor series (Frenet)
 * up to the fourth order in curvature and the third in torsion gives the end point in the frame of the start; the foot
 * of its normal on the ellipsoid is the new place. What is left out grows with the fourth power of the way: 0.01 mm at
 * 30 km, below 1 mm up to {@link #LONGEST}; a longer way is left to {@link Geodesic}. There is no singular place: poles,
 * equator and dateline are like any other. Only sums, products, quotients and square roots are used (save at a pole),
 * so every machine finds the same bits.
 *
 * @see <a href="https://doi.org/10.1007/s00190-012-0578-z">Karney (2013), Algorithms for geodesics, J. Geod. 87</a>
 */
public final class MovingPoint {

    /** A move up to here is made by series (m). */
    static final double LONGEST = 80_000;

    private static final double FAR = LONGEST * LONGEST;
    private static final double TO_RADIANS = Math.PI / 180;
    private static final double TO_DEGREES = 180 / Math.PI;
    private static final double ONE_MINUS_E2 = 1 - Wgs84.E2;

    private double lon;
    private double lat;
    private double sinLat;
    private double cosLat;

    /**
     * Puts the point somewhere.
     *
     * @param newLon longitude (degrees east)
     * @param newLat latitude (degrees north)
     */
    public void place(double newLon, double newLat) {
        lon = newLon;
        lat = newLat;
        double phi = newLat * TO_RADIANS;
        double toPole = Math.PI / 2 - Math.abs(phi);
        if (toPole < Math.PI / 4) {
            sinLat = Math.copySign(cosine(toPole), phi);
            cosLat = sine(toPole);
        } else {
            sinLat = sine(phi);
            cosLat = cosine(phi);
        }
    }

    /** Where it is, -180 to 180 (degrees east). */
    public double lon() {
        return lon;
    }

    /** Where it is (degrees north). */
    public double lat() {
        return lat;
    }

    /**
     * Moves it along a geodesic.
     *
     * @param east part of the way to the east at the start (m)
     * @param north part of the way to the north at the start (m)
     */
    public void move(double east, double north) {
        double way2 = east * east + north * north;
        if (way2 > FAR) {
            LonLat end = Geodesic.move(new LonLat(lon, lat), east, north);
            place(end.lon(), end.lat());
            return;
        }
        if (way2 == 0) {
            return;
        }
        // Principal curvatures 1/N (east-west) and 1/M (north-south).
        double w2 = 1 - Wgs84.E2 * sinLat * sinLat;
        double w = Math.sqrt(w2);
        double n = Wgs84.A / w;
        double curveEast = w / Wgs84.A;
        double curveNorth = w * w2 / (Wgs84.A * ONE_MINUS_E2);
        // Curvature of the geodesic times way squared (Euler), and curvature squared times way squared.
        double bend = east * east * curveEast + north * north * curveNorth;
        double turn2 = bend * bend / way2;
        // Where the end lies from the start: along the tangent plane, turned a little by the torsion, and below it.
        double ahead = 1 - turn2 / 6 * (1 - turn2 / 20);
        double twist = bend * (curveNorth - curveEast) * east * north / (6 * way2);
        double toEast = east * ahead + twist * north;
        double toNorth = north * ahead - twist * east;
        double down = bend / 2 * (1 - turn2 / 12);
        // The same with the Earth's axis as z and the start's meridian as xz plane.
        double x = (n - down) * cosLat - toNorth * sinLat;
        double z = (n * ONE_MINUS_E2 - down) * sinLat + toNorth * cosLat;
        arrive(x, toEast, z);
    }

    /** Takes the place of a point on the ellipsoid (or within a hair of it), given from the current meridian. */
    private void arrive(double x, double y, double z) {
        double radial = ONE_MINUS_E2 * Math.sqrt(x * x + y * y);
        double length = Math.sqrt(radial * radial + z * z);
        double newSin = z / length;
        double newCos = radial / length;
        double sinOfChange = newSin * cosLat - newCos * sinLat;
        lat = Math.max(-90, Math.min(90, lat + arcSine(sinOfChange) * TO_DEGREES));
        double newLon = lon + angle(y, x) * TO_DEGREES;
        lon = newLon >= 180 ? newLon - 360 : newLon < -180 ? newLon + 360 : newLon;
        sinLat = newSin;
        cosLat = newCos;
    }

    /** atan2 for angles that are small except near a pole. */
    private static double angle(double y, double x) {
        if (!(Math.abs(y) < 0.02 * x)) {
            return StrictMath.atan2(y, x);
        }
        double t = y / x;
        double t2 = t * t;
        return t * (1 - t2 * (1 / 3.0 - t2 * (1 / 5.0 - t2 * (1 / 7.0 - t2 / 9))));
    }

    /** For at most 0.02. */
    private static double arcSine(double s) {
        double s2 = s * s;
        return s * (1 + s2 * (1 / 6.0 + s2 * (3 / 40.0 + s2 * (15 / 336.0))));
    }

    /** Taylor series, exact to the last bit or two from -45 to 45 degrees. */
    private static double sine(double x) {
        double x2 = x * x;
        double tail = 1 / 39916800.0 - x2 * (1 / 6227020800.0 - x2 * (1 / 1307674368000.0 - x2 / 355687428096000.0));
        double sum = 1 / 120.0 - x2 * (1 / 5040.0 - x2 * (1 / 362880.0 - x2 * tail));
        return x - x * x2 * (1 / 6.0 - x2 * sum);
    }

    private static double cosine(double x) {
        double x2 = x * x;
        double tail = 1 / 3628800.0 - x2 * (1 / 479001600.0 - x2 * (1 / 87178291200.0 - x2 / 20922789888000.0));
        return 1 - x2 * (0.5 - x2 * (1 / 24.0 - x2 * (1 / 720.0 - x2 * (1 / 40320.0 - x2 * tail))));
    }
}
