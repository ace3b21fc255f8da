package org.driftline.io.projection.azimuthal;

import org.driftline.io.projection.Ellipsoid;
import org.driftline.io.projection.MapProjection;

/**
 * Stereographic projection about any place but a pole.
 *
 * @see <a href="https://pubs.usgs.gov/pp/1395/report.pdf">Snyder (1987), chapter 21</a>
 */
public final class Stereographic implements MapProjection {

    private final Ellipsoid earth;
    private final double lon0;
    private final double sin0;
    private final double cos0;
    private final double scale;
    private final String text;

    /**
     * A projection.
     *
     * @param lon0 longitude of the centre (degrees east)
     * @param lat0 latitude of the centre (degrees north)
     * @param factor scale at the centre (1)
     */
    public Stereographic(Ellipsoid earth, double lon0, double lat0, double factor) {
        this.earth = earth;
        this.lon0 = lon0;
        double chi = conformal(lat0);
        sin0 = Math.sin(chi);
        cos0 = Math.cos(chi);
        scale = 2 * earth.radius() * factor * earth.parallel(Math.toRadians(lat0)) / cos0;
        text = "stereographic, centre " + lon0 + " " + lat0 + ", scale " + factor + ", " + earth.describe();
    }

    /** Conformal latitude (rad). */
    private double conformal(double lat) {
        return Math.PI / 2 - 2 * Math.atan(earth.conformal(Math.toRadians(lat)));
    }

    @Override
    public void forward(double lon, double lat, double[] xy) {
        double lambda = Math.toRadians(lon - lon0);
        double chi = conformal(lat);
        double sin = Math.sin(chi);
        double cos = Math.cos(chi);
        double ahead = 1 + sin0 * sin + cos0 * cos * Math.cos(lambda);
        double far = ahead > 1e-9 ? scale / ahead : Double.NaN;
        xy[0] = far * cos * Math.sin(lambda);
        xy[1] = far * (cos0 * sin - sin0 * cos * Math.cos(lambda));
    }

    @Override
    public void inverse(double x, double y, double[] lonLat) {
        double rho = Math.hypot(x, y);
        double angle = 2 * Math.atan(rho / scale);
        double sin = Math.sin(angle);
        double cos = Math.cos(angle);
        double north = rho > 0 ? y * sin * cos0 / rho : 0;
        double chi = Math.asin(Math.max(-1, Math.min(1, cos * sin0 + north)));
        lonLat[0] = lon0 + (rho > 0 ? Math.toDegrees(Math.atan2(x * sin, rho * cos0 * cos - y * sin0 * sin)) : 0);
        lonLat[1] = Math.toDegrees(earth.latitude(Math.tan(Math.PI / 4 - chi / 2)));
    }

    @Override
    public String describe() {
        return text;
    }
}
