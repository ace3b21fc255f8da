package org.driftline.io.projection.azimuthal;

import org.driftline.io.projection.Ellipsoid;

/**
 * Geodesics from one place on any ellipsoid. Nearly opposite places are not found.
 *
 * @see <a href="https://doi.org/10.1179/sre.1975.23.176.88">Vincenty (1975), Direct and inverse solutions of geodesics on
 *     the ellipsoid with application of nested equations, Surv. Rev. 23</a>
 */
final class EllipsoidGeodesic {

    private static final int MOST_ROUNDS = 100;
    private static final double CONVERGED = 1e-13;

    private final double f;
    private final double b;
    private final double ratio;
    private final double u1;

    /**
     * Geodesics from a place.
     *
     * @param lat its latitude (degrees north)
     */
    EllipsoidGeodesic(Ellipsoid earth, double lat) {
        f = earth.flattening();
        b = earth.polarRadius();
        ratio = (earth.radius() * earth.radius() - b * b) / (b * b);
        u1 = Math.atan((1 - f) * Math.tan(Math.toRadians(lat)));
    }

    /**
     * The way to another place.
     *
     * @param lambda by how much it is farther east (rad)
     * @param lat its latitude (degrees north)
     * @param eastNorth receives the parts of the way at its start, to the east and to the north {@code [2]} (m)
     */
    void inverse(double lambda, double lat, double[] eastNorth) {
        double u2 = Math.atan((1 - f) * Math.tan(Math.toRadians(lat)));
        double sin1 = Math.sin(u1);
        double cos1 = Math.cos(u1);
        double sin2 = Math.sin(u2);
        double cos2 = Math.cos(u2);
        double onSphere = lambda;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double across = cos2 * Math.sin(onSphere);
            double along = cos1 * sin2 - sin1 * cos2 * Math.cos(onSphere);
            double sinSigma = Math.hypot(across, along);
            double cosSigma = sin1 * sin2 + cos1 * cos2 * Math.cos(onSphere);
            double sigma = Math.atan2(sinSigma, cosSigma);
            double sinAlpha = sinSigma > 0 ? cos1 * cos2 * Math.sin(onSphere) / sinSigma : 0;
            double cos2Alpha = 1 - sinAlpha * sinAlpha;
            double middle = cos2Alpha > 0 ? cosSigma - 2 * sin1 * sin2 / cos2Alpha : 0;
            double next = lambda + correction(cos2Alpha, sinAlpha, sigma, middle);
            boolean done = Math.abs(next - onSphere) < CONVERGED;
            onSphere = next;
            if (done) {
                double way = length(cos2Alpha, sigma, middle);
                eastNorth[0] = sinSigma > 0 ? way * across / sinSigma : 0;
                eastNorth[1] = sinSigma > 0 ? way * along / sinSigma : 0;
                return;
            }
        }
        eastNorth[0] = Double.NaN;
        eastNorth[1] = Double.NaN;
    }

    /**
     * Where a way ends.
     *
     * @param east its part to the east at the start (m)
     * @param north its part to the north at the start (m)
     * @param end receives by how much the end is farther east (rad) and its latitude (degrees north) {@code [2]}
     */
    void direct(double east, double north, double[] end) {
        double way = Math.hypot(east, north);
        double sinAz = way > 0 ? east / way : 0;
        double cosAz = way > 0 ? north / way : 1;
        double sin1 = Math.sin(u1);
        double cos1 = Math.cos(u1);
        double sigma1 = Math.atan2(sin1, cos1 * cosAz);
        double sinAlpha = cos1 * sinAz;
        double cos2Alpha = 1 - sinAlpha * sinAlpha;
        double sigma = way / (b * stretch(cos2Alpha));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double middle = Math.cos(2 * sigma1 + sigma);
            double next = sigma + (way - length(cos2Alpha, sigma, middle)) / (b * stretch(cos2Alpha));
            boolean done = Math.abs(next - sigma) < CONVERGED;
            sigma = next;
            if (done) {
                break;
            }
        }
        double sin = Math.sin(sigma);
        double cos = Math.cos(sigma);
        double inward = sin1 * sin - cos1 * cos * cosAz;
        double north2 = sin1 * cos + cos1 * sin * cosAz;
        double lambda = Math.atan2(sin * sinAz, cos1 * cos - sin1 * sin * cosAz);
        end[0] = lambda - correction(cos2Alpha, sinAlpha, sigma, Math.cos(2 * sigma1 + sigma));
        end[1] = Math.toDegrees(Math.atan2(north2, (1 - f) * Math.hypot(sinAlpha, inward)));
    }

    private double stretch(double cos2Alpha) {
        double k = cos2Alpha * ratio;
        return 1 + k / 16_384 * (4096 + k * (-768 + k * (320 - 175 * k)));
    }

    /** Length of an arc of the auxiliary sphere (m). */
    private double length(double cos2Alpha, double sigma, double middle) {
        double k = cos2Alpha * ratio;
        double c = k / 1024 * (256 + k * (-128 + k * (74 - 47 * k)));
        double sin = Math.sin(sigma);
        double twice = 2 * middle * middle;
        double last = c / 6 * middle * (4 * sin * sin - 3) * (2 * twice - 3);
        double less = c * sin * (middle + c / 4 * (Math.cos(sigma) * (twice - 1) - last));
        return b * stretch(cos2Alpha) * (sigma - less);
    }

    /** By how much the longitude on the auxiliary sphere is larger (rad). */
    private double correction(double cos2Alpha, double sinAlpha, double sigma, double middle) {
        double c = f / 16 * cos2Alpha * (4 + f * (4 - 3 * cos2Alpha));
        double inner = middle + c * Math.cos(sigma) * (2 * middle * middle - 1);
        return (1 - c) * f * sinAlpha * (sigma + c * Math.sin(sigma) * inner);
    }
}
