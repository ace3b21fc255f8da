package org.driftline.io.projection.azimuthal;

import org.driftline.io.projection.Ellipsoid;
import org.driftline.io.projection.MapProjection;

/**
 * Polar stereographic projection of either hemisphere.
 *
 * @see <a href="https://pubs.usgs.gov/pp/1395/report.pdf">Snyder (1987), chapter 21</a>
 */
public final class PolarStereographic implements MapProjection {

    private final Ellipsoid earth;
    private final double sign;
    private final double lon0;
    private final double scale;
    private final String text;

    private PolarStereographic(Ellipsoid earth, double sign, double lon0, double scale, String text) {
        this.earth = earth;
        this.sign = sign;
        this.lon0 = Math.toRadians(lon0);
        this.scale = scale;
        this.text = "polar stereographic, " + text + ", meridian " + lon0 + ", " + earth.describe();
    }

    /**
     * With the scale right along a parallel.
     *
     * @param sign 1 for the north, -1 for the south
     * @param lon0 meridian that points down (up in the south) (degrees east)
     * @param parallel where the scale is right (degrees north)
     */
    public static PolarStereographic trueAt(Ellipsoid earth, double sign, double lon0, double parallel) {
        double phi = Math.toRadians(sign * parallel);
        String text = "scale right at " + parallel;
        if (Math.abs(phi - Math.PI / 2) < 1e-10) {
            return new PolarStereographic(earth, sign, lon0, atPole(earth), text);
        }
        double scale = earth.radius() * earth.parallel(phi) / earth.conformal(phi);
        return new PolarStereographic(earth, sign, lon0, scale, text);
    }

    /**
     * With a scale factor at the pole.
     *
     * @param sign 1 for the north, -1 for the south
     * @param lon0 meridian that points down (up in the south) (degrees east)
     * @param factor scale at the pole (1)
     */
    public static PolarStereographic scaledBy(Ellipsoid earth, double sign, double lon0, double factor) {
        return new PolarStereographic(earth, sign, lon0, factor * atPole(earth), "scale " + factor + " at the pole");
    }

    private static double atPole(Ellipsoid earth) {
        double e = earth.eccentricity();
        return 2 * earth.radius() / Math.sqrt(Math.pow(1 + e, 1 + e) * Math.pow(1 - e, 1 - e));
    }

    @Override
    public void forward(double lon, double lat, double[] xy) {
        double rho = scale * earth.conformal(Math.toRadians(sign * lat));
        double theta = Math.toRadians(lon) - lon0;
        xy[0] = rho * Math.sin(theta);
        xy[1] = -sign * rho * Math.cos(theta);
    }

    @Override
    public void inverse(double x, double y, double[] lonLat) {
        double theta = x == 0 && y == 0 ? 0 : Math.atan2(x, -sign * y);
        lonLat[0] = Math.toDegrees(lon0 + theta);
        lonLat[1] = sign * Math.toDegrees(earth.latitude(Math.hypot(x, y) / scale));
    }

    @Override
    public String describe() {
        return text;
    }
}
