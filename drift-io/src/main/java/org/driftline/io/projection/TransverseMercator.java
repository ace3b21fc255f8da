package org.driftline.io.projection;

/**
 * Transverse Mercator projection, by Krüger's series to the fourth order: exact to less than a millimetre where it is
 * used, and told as NaN far from the central meridian.
 *
 * @see <a href="https://doi.org/10.1007/s00190-011-0445-3">Karney (2011), Transverse Mercator with an accuracy of a few
 *     nanometers, J. Geod. 85</a>
 */
public final class TransverseMercator implements MapProjection {

    /** Beyond this the series is of no use: some 81 degrees from the central meridian (rad). */
    private static final double FARTHEST = 2.5;

    private final Ellipsoid earth;
    private final double lon0;
    private final double scale;
    private final double origin;
    private final double[] there;
    private final double[] back;
    private final String text;

    /**
     * A projection.
     *
     * @param lon0 central meridian (degrees east)
     * @param lat0 latitude of the origin (degrees north)
     * @param factor scale along the central meridian (1)
     */
    public TransverseMercator(Ellipsoid earth, double lon0, double lat0, double factor) {
        this.earth = earth;
        this.lon0 = lon0;
        double n = earth.flattening() / (2 - earth.flattening());
        double n2 = n * n;
        double n3 = n2 * n;
        double n4 = n2 * n2;
        there = new double[] {
            n / 2 - 2 * n2 / 3 + 5 * n3 / 16 + 41 * n4 / 180,
            13 * n2 / 48 - 3 * n3 / 5 + 557 * n4 / 1440,
            61 * n3 / 240 - 103 * n4 / 140,
            49_561 * n4 / 161_280
        };
        back = new double[] {
            n / 2 - 2 * n2 / 3 + 37 * n3 / 96 - n4 / 360,
            n2 / 48 + n3 / 15 - 437 * n4 / 1440,
            17 * n3 / 480 - 37 * n4 / 840,
            4397 * n4 / 161_280
        };
        this.scale = factor * earth.radius() / (1 + n) * (1 + n2 / 4 + n4 / 64);
        double[] xy = new double[2];
        along(conformal(lat0), 0, xy);
        this.origin = xy[1];
        this.text = "transverse Mercator, meridian " + lon0 + ", origin at latitude " + lat0 + ", scale " + factor
                + ", " + earth.describe();
    }

    /** Conformal latitude (rad). */
    private double conformal(double lat) {
        return Math.PI / 2 - 2 * Math.atan(earth.conformal(Math.toRadians(lat)));
    }

    @Override
    public void forward(double lon, double lat, double[] xy) {
        double degrees = lon - lon0;
        double lambda = Math.toRadians(degrees - 360 * Math.rint(degrees / 360));
        double chi = conformal(lat);
        double tangent = Math.tan(chi);
        double xi = Math.atan2(tangent, Math.cos(lambda));
        double across = Math.sin(lambda) / Math.hypot(tangent, Math.cos(lambda));
        along(xi, Math.copySign(Math.log(Math.abs(across) + Math.hypot(across, 1)), across), xy);
        xy[1] -= origin;
    }

    private void along(double xi, double eta, double[] xy) {
        double x = eta;
        double y = xi;
        for (int j = 0; j < there.length; j++) {
            double k = 2.0 * (j + 1);
            x += there[j] * Math.cos(k * xi) * Math.sinh(k * eta);
            y += there[j] * Math.sin(k * xi) * Math.cosh(k * eta);
        }
        boolean far = Math.abs(eta) > FARTHEST;
        xy[0] = far ? Double.NaN : scale * x;
        xy[1] = far ? Double.NaN : scale * y;
    }

    @Override
    public void inverse(double x, double y, double[] lonLat) {
        double xi = (y + origin) / scale;
        double eta = x / scale;
        double xiOfSphere = xi;
        double etaOfSphere = eta;
        for (int j = 0; j < back.length; j++) {
            double k = 2.0 * (j + 1);
            xiOfSphere -= back[j] * Math.sin(k * xi) * Math.cosh(k * eta);
            etaOfSphere -= back[j] * Math.cos(k * xi) * Math.sinh(k * eta);
        }
        boolean far = Math.abs(eta) > FARTHEST || Math.abs(xi) > Math.PI;
        double chi = Math.asin(Math.sin(xiOfSphere) / Math.cosh(etaOfSphere));
        double lambda = Math.atan2(Math.sinh(etaOfSphere), Math.cos(xiOfSphere));
        lonLat[0] = far ? Double.NaN : lon0 + Math.toDegrees(lambda);
        lonLat[1] = far ? Double.NaN : Math.toDegrees(earth.latitude(Math.tan(Math.PI / 4 - chi / 2)));
    }

    @Override
    public String describe() {
        return text;
    }
}
