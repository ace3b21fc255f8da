package org.driftline.io.projection;

/**
 * The sinusoidal projection.
 *
 * @see <a href="https://pubs.usgs.gov/pp/1395/report.pdf">Snyder (1987), chapter 30</a>
 */
public final class Sinusoidal implements MapProjection {

    private final Ellipsoid earth;
    private final double lon0;

    /**
     * A projection.
     *
     * @param lon0 meridian where x is 0 (degrees east)
     */
    public Sinusoidal(Ellipsoid earth, double lon0) {
        this.earth = earth;
        this.lon0 = lon0;
    }

    @Override
    public void forward(double lon, double lat, double[] xy) {
        double degrees = lon - lon0;
        double phi = Math.toRadians(lat);
        xy[0] = earth.radius() * earth.parallel(phi) * Math.toRadians(degrees - 360 * Math.rint(degrees / 360));
        xy[1] = earth.meridian(phi);
    }

    @Override
    public void inverse(double x, double y, double[] lonLat) {
        double phi = earth.latitudeOfMeridian(y);
        double width = earth.radius() * earth.parallel(phi);
        boolean drawn = Math.abs(phi) <= Math.PI / 2 && Math.abs(x) <= Math.PI * width + 1e-6;
        lonLat[0] = drawn ? lon0 + (width > 1e-6 ? Math.toDegrees(x / width) : 0) : Double.NaN;
        lonLat[1] = drawn ? Math.toDegrees(phi) : Double.NaN;
    }

    @Override
    public String describe() {
        return "sinusoidal, meridian " + lon0 + ", " + earth.describe();
    }
}
