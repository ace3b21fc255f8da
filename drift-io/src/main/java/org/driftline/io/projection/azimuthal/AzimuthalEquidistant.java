package org.driftline.io.projection.azimuthal;

import org.driftline.io.projection.Ellipsoid;
import org.driftline.io.projection.MapProjection;

/**
 * Azimuthal equidistant projection: geodesics from the centre are straight and as long as they are.
 *
 * @see <a href="https://pubs.usgs.gov/pp/1395/report.pdf">Snyder (1987), chapter 25</a>
 */
public final class AzimuthalEquidistant implements MapProjection {

    private final Ellipsoid earth;
    private final double lon0;
    private final double lat0;
    private final EllipsoidGeodesic geodesic;

    /**
     * A projection.
     *
     * @param lon0 longitude of the centre (degrees east)
     * @param lat0 latitude of the centre (degrees north)
     */
    public AzimuthalEquidistant(Ellipsoid earth, double lon0, double lat0) {
        this.earth = earth;
        this.lon0 = lon0;
        this.lat0 = lat0;
        geodesic = new EllipsoidGeodesic(earth, lat0);
    }

    @Override
    public void forward(double lon, double lat, double[] xy) {
        double degrees = lon - lon0;
        geodesic.inverse(Math.toRadians(degrees - 360 * Math.rint(degrees / 360)), lat, xy);
    }

    @Override
    public void inverse(double x, double y, double[] lonLat) {
        if (Math.hypot(x, y) > Math.PI * earth.radius()) {
            lonLat[0] = Double.NaN;
            lonLat[1] = Double.NaN;
            return;
        }
        geodesic.direct(x, y, lonLat);
        lonLat[0] = lon0 + Math.toDegrees(lonLat[0]);
    }

    @Override
    public String describe() {
        return "azimuthal equidistant, centre " + lon0 + " " + lat0 + ", " + earth.describe();
    }
}
