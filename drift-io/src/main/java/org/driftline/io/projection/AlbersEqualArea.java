package org.driftline.io.projection;

/**
 * Albers' equal-area conic projection with one or two standard parallels.
 *
 * @see <a href="https://pubs.usgs.gov/pp/1395/report.pdf">Snyder (1987), chapter 14</a>
 */
public final class AlbersEqualArea implements MapProjection {

    private final Ellipsoid earth;
    private final double lon0;
    private final double n;
    private final double c;
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
    public AlbersEqualArea(Ellipsoid earth, double lon0, double lat0, double lat1, double lat2) {
        this.earth = earth;
        this.lon0 = lon0;
        double phi1 = Math.toRadians(lat1);
        double phi2 = Math.toRadians(lat2);
        double m1 = earth.parallel(phi1);
        double m2 = earth.parallel(phi2);
        double q1 = earth.authalic(phi1);
        this.n = Math.abs(lat1 - lat2) < 1e-9 ? Math.sin(phi1) : (m1 * m1 - m2 * m2) / (earth.authalic(phi2) - q1);
        if (!(Math.abs(n) > 1e-6)) {
            throw new IllegalArgumentException("standard parallels " + lat1 + " and " + lat2 + " make no cone");
        }
        this.c = m1 * m1 + n * q1;
        this.rho0 = rho(lat0);
        this.text = "Albers equal-area conic, parallels " + lat1 + " and " + lat2 + ", origin " + lon0 + " " + lat0
                + ", " + earth.describe();
    }

    private double rho(double lat) {
        double square = c - n * earth.authalic(Math.toRadians(lat));
        return earth.radius() * Math.sqrt(square < 0 && square > -1e-12 ? 0 : square) / n;
    }

    @Override
    public void forward(double lon, double lat, double[] xy) {
        double rho = rho(lat);
        double degrees = lon - lon0;
        double theta = n * Math.toRadians(degrees - 360 * Math.rint(degrees / 360));
        xy[0] = rho * Math.sin(theta);
        xy[1] = rho0 - rho * Math.cos(theta);
    }

    @Override
    public void inverse(double x, double y, double[] lonLat) {
        double sign = Math.signum(n);
        double theta = Math.atan2(sign * x, sign * (rho0 - y));
        double share = Math.hypot(x, rho0 - y) * n / earth.radius();
        lonLat[0] = lon0 + Math.toDegrees(theta / n);
        lonLat[1] = Math.toDegrees(earth.latitudeOfAuthalic((c - share * share) / n));
    }

    @Override
    public String describe() {
        return text;
    }
}
