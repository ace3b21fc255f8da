package org.driftline.io.projection;

/**
 * Lambert's conformal conic projection with one or two standard parallels.
 *
 * @see <a href="https://pubs.usgs.gov/pp/1395/report.pdf">Snyder (1987), chapter 15</a>
 */
public final class LambertConformal implements MapProjection {

    private final Ellipsoid earth;
    private final double lon0;
    private final double n;
    private final double scale;
    private final double rho0;
    private final String text;

    /**
     * A projection.
     *
     * @param lon0 central meridian (degrees east)
     * @param lat0 latitude of the origin (degrees north)
     * @param lat1 a parallel where the scale is right (degrees north)
     * @param lat2 the other, or the same again (degrees north)
     */
    public LambertConformal(Ellipsoid earth, double lon0, double lat0, double lat1, double lat2) {
        this.earth = earth;
        this.lon0 = lon0;
        double phi1 = Math.toRadians(lat1);
        double phi2 = Math.toRadians(lat2);
        double t1 = earth.conformal(phi1);
        double m1 = earth.parallel(phi1);
        this.n = Math.abs(lat1 - lat2) < 1e-9
                ? Math.sin(phi1)
                : Math.log(m1 / earth.parallel(phi2)) / Math.log(t1 / earth.conformal(phi2));
        if (!(Math.abs(n) > 1e-6)) {
            throw new IllegalArgumentException("standard parallels " + lat1 + " and " + lat2 + " make no cone");
        }
        this.scale = earth.radius() * m1 / (n * Math.pow(t1, n));
        this.rho0 = scale * Math.pow(earth.conformal(Math.toRadians(lat0)), n);
        this.text = "Lambert conformal conic, parallels " + lat1 + " and " + lat2 + ", origin " + lon0 + " " + lat0
                + ", " + earth.describe();
    }

    @Override
    public void forward(double lon, double lat, double[] xy) {
        double rho = scale * Math.pow(earth.conformal(Math.toRadians(lat)), n);
        double degrees = lon - lon0;
        double theta = n * Math.toRadians(degrees - 360 * Math.rint(degrees / 360));
        xy[0] = rho * Math.sin(theta);
        xy[1] = rho0 - rho * Math.cos(theta);
    }

    @Override
    public void inverse(double x, double y, double[] lonLat) {
        double sign = Math.signum(n);
        double theta = Math.atan2(sign * x, sign * (rho0 - y));
        double rho = sign * Math.hypot(x, rho0 - y);
        lonLat[0] = lon0 + Math.toDegrees(theta / n);
        lonLat[1] = Math.toDegrees(earth.latitude(Math.pow(rho / scale, 1 / n)));
    }

    @Override
    public String describe() {
        return text;
    }
}
