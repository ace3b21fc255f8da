package org.driftline.io.projection.azimuthal;

import org.driftline.io.projection.Ellipsoid;
import org.driftline.io.projection.MapProjection;

/**
 * The Earth as a geostationary satellite scans it. Coordinates are the angles of its two axes times its height.
 *
 * @see <a href="https://www.goes-r.gov/users/docs/PUG-L1b-vol3.pdf">GOES-R Product Definition and Users' Guide, volume 3,
 *     section 5.1.2.8</a>
 */
public final class Geostationary implements MapProjection {

    private final Ellipsoid earth;
    private final double lon0;
    private final double height;
    private final boolean sweepsX;
    private final double distance;
    private final String text;

    /**
     * A projection.
     *
     * @param lon0 longitude below the satellite (degrees east)
     * @param height of the satellite above the equator (m)
     * @param sweepsX whether the axis that sweeps is x (GOES), not y (Meteosat)
     */
    public Geostationary(Ellipsoid earth, double lon0, double height, boolean sweepsX) {
        if (!(height > 0)) {
            throw new IllegalArgumentException("a satellite is not " + height + " m high");
        }
        this.earth = earth;
        this.lon0 = lon0;
        this.height = height;
        this.sweepsX = sweepsX;
        this.distance = earth.radius() + height;
        text = "geostationary over " + lon0 + ", height " + height + " m, sweep axis " + (sweepsX ? "x" : "y") + ", "
                + earth.describe();
    }

    @Override
    public void forward(double lon, double lat, double[] xy) {
        double lambda = Math.toRadians(lon - lon0);
        double phi = Math.toRadians(lat);
        double s = earth.eccentricity() * Math.sin(phi);
        double normal = earth.radius() / Math.sqrt(1 - s * s);
        double outward = normal * Math.cos(phi) * Math.cos(lambda);
        double east = normal * Math.cos(phi) * Math.sin(lambda);
        double north = normal * (1 - earth.e2()) * Math.sin(phi);
        double away = distance - outward;
        boolean seen = away * outward - east * east - north * north / (1 - earth.e2()) >= 0;
        double angleX = sweepsX ? Math.atan2(east, Math.hypot(away, north)) : Math.atan2(east, away);
        double angleY = sweepsX ? Math.atan2(north, away) : Math.atan2(north, Math.hypot(away, east));
        xy[0] = seen ? height * angleX : Double.NaN;
        xy[1] = seen ? height * angleY : Double.NaN;
    }

    @Override
    public void inverse(double x, double y, double[] lonLat) {
        double east = Math.tan(x / height);
        double north = Math.tan(y / height);
        if (sweepsX) {
            east *= Math.hypot(1, north);
        } else {
            north *= Math.hypot(1, east);
        }
        double shrunk = north * north / (1 - earth.e2());
        double square = 1 + east * east + shrunk;
        double rest = distance * distance - earth.radius() * earth.radius();
        double way = (distance - Math.sqrt(distance * distance - square * rest)) / square;
        double outward = distance - way;
        lonLat[0] = lon0 + Math.toDegrees(Math.atan2(way * east, outward));
        lonLat[1] = Math.toDegrees(Math.atan2(way * north, (1 - earth.e2()) * Math.hypot(outward, way * east)));
    }

    @Override
    public String describe() {
        return text;
    }
}
