package org.driftline.io.projection;

/**
 * The shape of the Earth that a file assumes.
 *
 * @param radius equatorial radius (m)
 * @param flattening 0 for a sphere (1)
 */
public record Ellipsoid(double radius, double flattening) {

    public static final Ellipsoid WGS84 = new Ellipsoid(6_378_137, 1 / 298.257223563);

    private static final double CONVERGED = 1e-14;
    private static final int MOST_ROUNDS = 50;

    /** @throws IllegalArgumentException if it is not about the size and shape of the Earth */
    public Ellipsoid {
        if (!(radius > 6.2e6 && radius < 6.5e6) || !(flattening >= 0 && flattening < 0.01)) {
            throw new IllegalArgumentException("not the Earth: radius " + radius + " m, flattening " + flattening);
        }
    }

    public double eccentricity() {
        return Math.sqrt(flattening * (2 - flattening));
    }

    /** Eccentricity squared. */
    public double e2() {
        return flattening * (2 - flattening);
    }

    /** Polar radius (m). */
    public double polarRadius() {
        return radius * (1 - flattening);
    }

    /**
     * Radius of a parallel, in equatorial radii.
     *
     * @param phi latitude (rad)
     * @see <a href="https://pubs.usgs.gov/pp/1395/report.pdf">Snyder (1987), equation 14-15</a>
     */
    public double parallel(double phi) {
        double s = eccentricity() * Math.sin(phi);
        return Math.cos(phi) / Math.sqrt(1 - s * s);
    }

    /**
     * Tangent of half the conformal colatitude.
     *
     * @param phi latitude (rad)
     * @see <a href="https://pubs.usgs.gov/pp/1395/report.pdf">Snyder (1987), equation 15-9</a>
     */
    public double conformal(double phi) {
        double e = eccentricity();
        double s = e * Math.sin(phi);
        return Math.tan(Math.PI / 4 - phi / 2) / Math.pow((1 - s) / (1 + s), e / 2);
    }

    /**
     * The latitude that {@link #conformal} came from (rad).
     *
     * @param t tangent of half the conformal colatitude (1)
     * @see <a href="https://pubs.usgs.gov/pp/1395/report.pdf">Snyder (1987), equation 7-9</a>
     */
    public double latitude(double t) {
        double e = eccentricity();
        double phi = Math.PI / 2 - 2 * Math.atan(t);
        for (int i = 0; i < MOST_ROUNDS && e > 0; i++) {
            double s = e * Math.sin(phi);
            double next = Math.PI / 2 - 2 * Math.atan(t * Math.pow((1 - s) / (1 + s), e / 2));
            if (Math.abs(next - phi) < CONVERGED) {
                return next;
            }
            phi = next;
        }
        return phi;
    }

    /**
     * How much of the surface lies between the equator and a parallel, as a multiple of the equatorial radius squared.
     *
     * @param phi latitude (rad)
     * @see <a href="https://pubs.usgs.gov/pp/1395/report.pdf">Snyder (1987), equation 3-12</a>
     */
    public double authalic(double phi) {
        double e = eccentricity();
        double sin = Math.sin(phi);
        if (e == 0) {
            return 2 * sin;
        }
        double s = e * sin;
        return (1 - e2()) * (sin / (1 - s * s) - Math.log((1 - s) / (1 + s)) / (2 * e));
    }

    /**
     * The latitude that {@link #authalic} came from, NaN beyond the poles (rad).
     *
     * @param q as given by {@link #authalic} (1)
     * @see <a href="https://pubs.usgs.gov/pp/1395/report.pdf">Snyder (1987), equation 3-16</a>
     */
    public double latitudeOfAuthalic(double q) {
        double sine = q / authalic(Math.PI / 2);
        if (Math.abs(sine) > 1 - 1e-14) {
            return Math.abs(sine) < 1 + 1e-9 ? Math.copySign(Math.PI / 2, sine) : Double.NaN;
        }
        double phi = Math.asin(sine);
        for (int i = 0; i < MOST_ROUNDS; i++) {
            double s = eccentricity() * Math.sin(phi);
            double slope = 2 * (1 - e2()) * Math.cos(phi) / ((1 - s * s) * (1 - s * s));
            double step = (q - authalic(phi)) / slope;
            phi += step;
            if (Math.abs(step) < CONVERGED) {
                break;
            }
        }
        return phi;
    }

    /**
     * Way along a meridian from the equator (m).
     *
     * @param phi latitude (rad)
     * @see <a href="https://pubs.usgs.gov/pp/1395/report.pdf">Snyder (1987), equation 3-21</a>
     */
    public double meridian(double phi) {
        double e2 = e2();
        double e4 = e2 * e2;
        double e6 = e4 * e2;
        return radius
                * ((1 - e2 / 4 - 3 * e4 / 64 - 5 * e6 / 256) * phi
                        - (3 * e2 / 8 + 3 * e4 / 32 + 45 * e6 / 1024) * Math.sin(2 * phi)
                        + (15 * e4 / 256 + 45 * e6 / 1024) * Math.sin(4 * phi)
                        - 35 * e6 / 3072 * Math.sin(6 * phi));
    }

    /**
     * The latitude that {@link #meridian} came from (rad).
     *
     * @param way along the meridian (m)
     */
    public double latitudeOfMeridian(double way) {
        double phi = way / meridian(Math.PI / 2) * Math.PI / 2;
        for (int i = 0; i < MOST_ROUNDS; i++) {
            double s = eccentricity() * Math.sin(phi);
            double curvature = radius * (1 - e2()) / Math.pow(1 - s * s, 1.5);
            double step = (way - meridian(phi)) / curvature;
            phi += step;
            if (Math.abs(step) < CONVERGED) {
                break;
            }
        }
        return phi;
    }

    /** For people. */
    public String describe() {
        return flattening == 0
                ? "sphere of " + radius + " m"
                : equals(WGS84) ? "WGS84" : "ellipsoid of " + radius + " m, flattening 1/" + 1 / flattening;
    }
}
