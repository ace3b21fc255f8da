package org.driftline.io.projection;

/**
 * Mercator's projection.
 *
 * @see <a href="https://pubs.usgs.gov/pp/1395/report.pdf">Snyder (1987), chapter 7</a>
 */
public final class Mercator implements MapProjection {

    private final Ellipsoid earth;
    private final double lon0;
    private final double scale;

    /**
     * A projection.
     *
     * @param lon0 meridian where x is 0 (degrees east)
     * @param factor scale at the equator (1)
     */
    public Mercator(Ellipsoid earth, double lon0, double factor) {
        this.earth = earth;
        this.lon0 = lon0;
        this.scale = earth.radius() * factor;
    }

    @Override
    public void forward(double lon, double lat, double[] xy) {
        double degrees = lon - lon0;
        xy[0] = scale * Math.toRadians(degrees - 360 * Math.rint(degrees / 360));
        xy[1] = -scale * Math.log(earth.conformal(Math.toRadians(lat)));
    }

    @Override
    public void inverse(double x, double y, double[] lonLat) {
        lonLat[0] = lon0 + Math.toDegrees(x / scale);
        lonLat[1] = Math.toDegrees(earth.latitude(Math.exp(-y / scale)));
    }

    @Override
    public double period() {
        return 2 * Math.PI * scale;
    }

    @Override
    public String describe() {
        return "Mercator, meridian " + lon0 + ", scale " + scale / earth.radius() + " at the equator, "
                + earth.describe();
    }
}
