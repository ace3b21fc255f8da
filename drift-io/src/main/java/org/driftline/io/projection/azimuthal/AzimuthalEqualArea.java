package org.driftline.io.projection.azimuthal;

import org.driftline.io.projection.Ellipsoid;
import org.driftline.io.projection.MapProjection;

/**
 * Lambert's azimuthal equal-area projection about any place.
 *
 * @see <a href="https://pubs.usgs.gov/pp/1395/report.pdf">Snyder (1987), chapter 24</a>
 */
public final class AzimuthalEqualArea implements MapProjection {

    private static final double POLE = 89.9999;

    private final Ellipsoid earth;
    private final double lon0;
    private final double whole;
    private final double sin0;
    private final double cos0;
    private final double radius;
    private final double stretch;
    private final String text;

    /**
     * A projection.
     *
     * @param lon0 longitude of the centre (degrees east)
     * @param lat0 latitude of the centre (degrees north)
     */
    public AzimuthalEqualArea(Ellipsoid earth, double lon0, double lat0) {
        this.earth = earth;
        this.lon0 = lon0;
        whole = earth.authalic(Math.PI / 2);
        double phi = Math.toRadians(lat0);
        double beta = beta(phi);
        sin0 = Math.sin(beta);
        cos0 = Math.cos(beta);
        radius = earth.radius() * Math.sqrt(whole / 2);
        stretch = Math.abs(lat0) > POLE ? 1 : earth.radius() * earth.parallel(phi) / (radius * cos0);
        text = "Lambert azimuthal equal-area, centre " + lon0 + " " + lat0 + ", " + earth.describe();
    }

    /** Authalic latitude (rad). */
    private double beta(double phi) {
        return Math.asin(Math.max(-1, Math.min(1, earth.authalic(phi) / whole)));
    }

    @Override
    public void forward(double lon, double lat, double[] xy) {
        double lambda = Math.toRadians(lon - lon0);
        double beta = beta(Math.toRadians(lat));
        double sin = Math.sin(beta);
        double cos = Math.cos(beta);
        double ahead = 1 + sin0 * sin + cos0 * cos * Math.cos(lambda);
        double far = ahead > 1e-9 ? radius * Math.sqrt(2 / ahead) : Double.NaN;
        xy[0] = far * stretch * cos * Math.sin(lambda);
        xy[1] = far / stretch * (cos0 * sin - sin0 * cos * Math.cos(lambda));
    }

    @Override
    public void inverse(double x, double y, double[] lonLat) {
        double east = x / stretch;
        double north = y * stretch;
        double rho = Math.hypot(east, north);
        double half = rho / (2 * radius);
        double angle = half <= 1 ? 2 * Math.asin(half) : Double.NaN;
        double sin = Math.sin(angle);
        double cos = Math.cos(angle);
        double q = whole * (cos * sin0 + (rho > 0 ? north * sin * cos0 / rho : 0));
        lonLat[0] =
                lon0 + (rho > 0 ? Math.toDegrees(Math.atan2(east * sin, rho * cos0 * cos - north * sin0 * sin)) : 0);
        lonLat[1] = Math.toDegrees(earth.latitudeOfAuthalic(q));
    }

    @Override
    public String describe() {
        return text;
    }
}
