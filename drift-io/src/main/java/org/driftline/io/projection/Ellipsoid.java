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

    double eccentricity() {
        return Math.sqrt(flattening * (2 - flattening));
    }

    /**
     * Radius of a parallel, in equatorial radii.
     *
     * @param phi latitude (rad)
     * @see <a href="https://pubs.usgs.gov/pp/1395/report.pdf">Snyder (1987), equation 14-15</a>
     */
    double parallel(double phi) {
        double s = eccentricity() * Math.sin(phi);
        return Math.cos(phi) / Math.sqrt(1 - s * s);
    }

    /**
     * Tangent of half the conformal colatitude.
     *
     * @param phi latitude (rad)
     * @see <a href="https://pubs.usgs.gov/pp/1395/report.pdf">Snyder (1987), equation 15-9</a>
     */
    double conformal(double phi) {
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
    double latitude(double t) {
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

    String describe() {
        return flattening == 0
                ? "sphere of " + radius + " m"
                : equals(WGS84) ? "WGS84" : "ellipsoid of " + radius + " m, flattening 1/" + 1 / flattening;
    }
}
