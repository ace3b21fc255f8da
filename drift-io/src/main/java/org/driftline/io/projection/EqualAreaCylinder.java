package org.driftline.io.projection;

/**
 * Lambert's cylindrical equal-area projection.
 *
 * @see <a href="https://pubs.usgs.gov/pp/1395/report.pdf">Snyder (1987), chapter 10</a>
 */
public final class EqualAreaCylinder implements MapProjection {

    private final Ellipsoid earth;
    private final double lon0;
    private final double factor;

    /**
     * A projection.
     *
     * @param lon0 meridian where x is 0 (degrees east)
     * @param factor scale along the equator (1)
     */
    public EqualAreaCylinder(Ellipsoid earth, double lon0, double factor) {
        this.earth = earth;
        this.lon0 = lon0;
        this.factor = factor;
    }

    @Override
    public void forward(double lon, double lat, double[] xy) {
        double degrees = lon - lon0;
        xy[0] = earth.radius() * factor * Math.toRadians(degrees - 360 * Math.rint(degrees / 360));
        xy[1] = earth.radius() * earth.authalic(Math.toRadians(lat)) / (2 * factor);
    }

    @Override
    public void inverse(double x, double y, double[] lonLat) {
        lonLat[0] = lon0 + Math.toDegrees(x / (earth.radius() * factor));
        lonLat[1] = Math.toDegrees(earth.latitudeOfAuthalic(2 * y * factor / earth.radius()));
    }

    @Override
    public double period() {
        return 2 * Math.PI * earth.radius() * factor;
    }

    @Override
    public String describe() {
        return "cylindrical equal-area, meridian " + lon0 + ", scale " + factor + " at the equator, "
                + earth.describe();
    }
}
