package org.driftline.drift.density;

import org.driftline.drift.geo.LonLat;

/**
 * A flat map around one place on which areas are true on the WGS84 ellipsoid: the Lambert azimuthal equal-area
 * projection of the authalic sphere, turned so that its first axis points where we like. It knows no dateline and no
 * pole; only the antipode is out of reach.
 *
 * @see <a href="https://doi.org/10.3133/pp1395">Snyder 1987, Map Projections: A Working Manual, equations 3-11, 3-12,
 *     3-18 and 24-2 to 24-14</a>
 */
public final class LocalPlane {
    /** Radius of the sphere with the area of the WGS84 ellipsoid (m). */
    private static final double RADIUS = 6_371_007.180918474;

    private static final double E2 = 6.69437999014131e-3;
    private static final double POLE_Q = q(1);

    /** Coefficients of Snyder 3-18, from authalic to geodetic latitude. */
    private static final double SIN2 = E2 / 3 + 31 * E2 * E2 / 180 + 517 * E2 * E2 * E2 / 5040;

    private static final double SIN4 = 23 * E2 * E2 / 360 + 251 * E2 * E2 * E2 / 3780;
    private static final double SIN6 = 761 * E2 * E2 * E2 / 45360;

    private final LonLat centre;
    /** Of the geodetic latitude of the centre. */
    private final double sinLat0;

    private final double cosLat0;
    /** Of its authalic latitude. */
    private final double sin0;

    private final double cos0;
    private final double sinTurn;
    private final double cosTurn;

    private LocalPlane(LonLat centre, double turn) {
        this.centre = centre;
        this.sinLat0 = Math.sin(Math.toRadians(centre.lat()));
        this.cosLat0 = Math.cos(Math.toRadians(centre.lat()));
        this.sin0 = authalicSin(sinLat0);
        this.cos0 = cosOf(sin0);
        this.sinTurn = Math.sin(turn);
        this.cosTurn = Math.cos(turn);
    }

    /** A plane with its first axis to the east and its second to the north. */
    public static LocalPlane around(LonLat centre) {
        return new LocalPlane(centre, 0);
    }

    /**
     * The same plane with its axes turned.
     *
     * @param turn from the east counter-clockwise to the new first axis (radians)
     */
    LocalPlane turned(double turn) {
        return new LocalPlane(centre, turn);
    }

    /** What sums up places that are projected on this plane. */
    MeanPlace mean() {
        return new MeanPlace(centre.lon());
    }

    /**
     * Finds a place of the Earth on the plane.
     *
     * @param lon longitude (degrees east)
     * @param lat latitude (degrees north)
     * @param to receives the point at the index
     * @param mean is told the place too: sines and cosines are what costs here
     */
    @SuppressWarnings("ParameterNumber") // the inside of a loop over parallel arrays
    void project(double lon, double lat, Points to, int index, MeanPlace mean) {
        double degrees = lon - centre.lon();
        double east = Math.toRadians(degrees - 360 * Math.rint(degrees / 360));
        double north = Math.toRadians(lat - centre.lat());
        double sinEast = SmallAngle.sin(east);
        double cosEast = SmallAngle.cos(east);
        double sinNorth = SmallAngle.sin(north);
        double cosNorth = SmallAngle.cos(north);
        double sinLat = clamp(sinLat0 * cosNorth + cosLat0 * sinNorth);
        mean.add(sinLat, cosLat0 * cosNorth - sinLat0 * sinNorth, sinEast, cosEast);
        double sinBeta = authalicSin(sinLat);
        double cosBeta = cosOf(sinBeta);
        double along = cosBeta * cosEast;
        double scale = RADIUS * Math.sqrt(2 / Math.max(1e-12, 1 + sin0 * sinBeta + cos0 * along));
        double x = scale * cosBeta * sinEast;
        double y = scale * (cos0 * sinBeta - sin0 * along);
        to.x[index] = x * cosTurn + y * sinTurn;
        to.y[index] = y * cosTurn - x * sinTurn;
    }

    /**
     * The place on the Earth of a point of the plane.
     *
     * @param x first coordinate (m)
     * @param y second coordinate (m)
     */
    public LonLat place(double x, double y) {
        double east = x * cosTurn - y * sinTurn;
        double north = x * sinTurn + y * cosTurn;
        double rho = Math.sqrt(east * east + north * north);
        if (rho < 1e-9) {
            return centre;
        }
        double sinHalf = Math.min(1, rho / (2 * RADIUS));
        double sinC = 2 * sinHalf * Math.sqrt((1 - sinHalf) * (1 + sinHalf));
        double cosC = 1 - 2 * sinHalf * sinHalf;
        double sinBeta = clamp(cosC * sin0 + north * sinC * cos0 / rho);
        double lambda = Math.atan2(east * sinC, rho * cos0 * cosC - north * sin0 * sinC);
        double lon = centre.lon() + Math.toDegrees(lambda);
        return new LonLat(lon - 360 * Math.rint(lon / 360), geodeticLatitude(sinBeta));
    }

    private static double authalicSin(double sinLat) {
        return clamp(q(sinLat) / POLE_Q);
    }

    /** Snyder 3-12, its logarithm as a series (it converges by e² = 0.0067 per term). */
    private static double q(double sin) {
        double w = E2 * sin * sin;
        double series = 1 + w * (1 / 3.0 + w * (1 / 5.0 + w * (1 / 7.0 + w * (1 / 9.0 + w / 11))));
        return (1 - E2) * sin * (1 / (1 - w) + series);
    }

    /** Snyder 3-18; the sines of the multiples of an angle follow from its own. */
    private static double geodeticLatitude(double sinBeta) {
        double cosBeta = cosOf(sinBeta);
        double sin2 = 2 * sinBeta * cosBeta;
        double cos2 = 1 - 2 * sinBeta * sinBeta;
        double sin4 = 2 * sin2 * cos2;
        double cos4 = 1 - 2 * sin2 * sin2;
        double sin6 = sin4 * cos2 + cos4 * sin2;
        double phi = Math.asin(sinBeta) + SIN2 * sin2 + SIN4 * sin4 + SIN6 * sin6;
        return Math.max(-90, Math.min(90, Math.toDegrees(phi)));
    }

    private static double cosOf(double sin) {
        return Math.sqrt(Math.max(0, (1 - sin) * (1 + sin)));
    }

    private static double clamp(double sin) {
        return Math.max(-1, Math.min(1, sin));
    }
}
