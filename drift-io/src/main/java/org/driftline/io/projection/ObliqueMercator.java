package org.driftline.io.projection;

/**
 * Hotine's oblique Mercator projection with its origin at the projection's centre.
 *
 * @see <a href="https://pubs.usgs.gov/pp/1395/report.pdf">Snyder (1987), chapter 9, alternate B</a>
 */
public final class ObliqueMercator implements MapProjection {

    private final Ellipsoid earth;
    private final double b;
    private final double perB;
    private final double e;
    private final double gamma;
    private final double turn;
    private final double lambda0;
    private final double uOfCentre;
    private final String text;

    /**
     * A projection.
     *
     * @param lon0 longitude of the centre (degrees east)
     * @param lat0 latitude of the centre; neither the equator nor a pole (degrees north)
     * @param azimuth of the central line at the centre, clockwise from north (degrees)
     * @param turned by what the map is turned, as a rule {@code azimuth} (degrees)
     * @param factor scale at the centre (1)
     */
    @SuppressWarnings("ParameterNumber") // as in the textbook
    public ObliqueMercator(Ellipsoid earth, double lon0, double lat0, double azimuth, double turned, double factor) {
        if (!(Math.abs(lat0) > 1e-6 && Math.abs(lat0) < 89.9999)) {
            throw new IllegalArgumentException(
                    "an oblique Mercator projection is not centred on the equator or a pole, but on " + lat0);
        }
        this.earth = earth;
        double phi = Math.toRadians(lat0);
        double cos = Math.cos(phi);
        double s = earth.eccentricity() * Math.sin(phi);
        double one = Math.sqrt(1 - earth.e2());
        b = Math.sqrt(1 + earth.e2() * cos * cos * cos * cos / (1 - earth.e2()));
        double a = earth.radius() * b * factor * one / (1 - s * s);
        perB = a / b;
        double d = Math.max(1, b * one / (cos * Math.sqrt(1 - s * s)));
        double root = Math.copySign(Math.sqrt(d * d - 1), phi);
        double f = d + root;
        e = f * Math.pow(earth.conformal(phi), b);
        double alpha = Math.toRadians(azimuth);
        gamma = Math.asin(Math.sin(alpha) / d);
        turn = Math.toRadians(turned);
        lambda0 = Math.toRadians(lon0) - Math.asin((f - 1 / f) / 2 * Math.tan(gamma)) / b;
        uOfCentre = Math.copySign(perB * Math.abs(Math.atan(root / Math.cos(alpha))), phi);
        text = "oblique Mercator, centre " + lon0 + " " + lat0 + ", azimuth " + azimuth + ", scale " + factor + ", "
                + earth.describe();
    }

    @Override
    public void forward(double lon, double lat, double[] xy) {
        double lambda = Math.toRadians(lon) - lambda0;
        lambda -= 2 * Math.PI * Math.rint(lambda / (2 * Math.PI));
        double q = e / Math.pow(earth.conformal(Math.toRadians(lat)), b);
        double sinh = (q - 1 / q) / 2;
        double cosh = (q + 1 / q) / 2;
        double side = Math.sin(b * lambda);
        double across = (sinh * Math.sin(gamma) - side * Math.cos(gamma)) / cosh;
        double v = perB * Math.log((1 - across) / (1 + across)) / 2;
        double u = perB * Math.atan2(sinh * Math.cos(gamma) + side * Math.sin(gamma), Math.cos(b * lambda)) - uOfCentre;
        boolean drawn = Double.isFinite(v) && Math.abs(lat) < 90;
        xy[0] = drawn ? v * Math.cos(turn) + u * Math.sin(turn) : Double.NaN;
        xy[1] = drawn ? u * Math.cos(turn) - v * Math.sin(turn) : Double.NaN;
    }

    @Override
    public void inverse(double x, double y, double[] lonLat) {
        double v = (x * Math.cos(turn) - y * Math.sin(turn)) / perB;
        double u = (y * Math.cos(turn) + x * Math.sin(turn) + uOfCentre) / perB;
        double sinh = Math.sinh(-v);
        double side = Math.sin(u);
        double across = (side * Math.cos(gamma) + sinh * Math.sin(gamma)) / Math.cosh(v);
        double t = Math.pow(e / Math.sqrt((1 + across) / (1 - across)), 1 / b);
        double lambda = lambda0 - Math.atan2(sinh * Math.cos(gamma) - side * Math.sin(gamma), Math.cos(u)) / b;
        lonLat[0] = Math.toDegrees(lambda);
        lonLat[1] = Math.toDegrees(earth.latitude(t));
    }

    @Override
    public String describe() {
        return text;
    }
}
