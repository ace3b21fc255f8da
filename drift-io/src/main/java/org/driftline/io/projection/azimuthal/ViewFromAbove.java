package org.driftline.io.projection.azimuthal;

import org.driftline.io.projection.Ellipsoid;
import org.driftline.io.projection.MapProjection;

/**
 * The Earth as it is seen straight down from a height above a place: the vertical perspective, or from infinity the
 * orthographic projection. Worked out in space, so that it is exact on an ellipsoid too.
 *
 * @see <a href="https://epsg.org/guidance-notes.html">IOGP Guidance Note 7-2, methods 9838 and 9840</a>
 * @see <a href="https://pubs.usgs.gov/pp/1395/report.pdf">Snyder (1987), chapters 20 and 23</a>
 */
public final class ViewFromAbove implements MapProjection {

    private final Ellipsoid earth;
    private final double lon0;
    private final double height;
    private final double sin0;
    private final double cos0;
    private final double[] origin = new double[3];
    private final String text;

    /**
     * A projection.
     *
     * @param lon0 longitude below (degrees east)
     * @param lat0 latitude below (degrees north)
     * @param height from which the Earth is seen, may be infinite (m)
     */
    public ViewFromAbove(Ellipsoid earth, double lon0, double lat0, double height) {
        if (!(height > 0)) {
            throw new IllegalArgumentException("the Earth cannot be seen from a height of " + height + " m");
        }
        this.earth = earth;
        this.lon0 = lon0;
        this.height = height;
        double phi = Math.toRadians(lat0);
        sin0 = Math.sin(phi);
        cos0 = Math.cos(phi);
        inSpace(0, phi, origin);
        text = (Double.isInfinite(height) ? "orthographic" : "vertical perspective from " + height + " m") + ", centre "
                + lon0 + " " + lat0 + ", " + earth.describe();
    }

    /** With the Earth's axis as z and the meridian of the centre as xz plane (m). */
    private void inSpace(double lambda, double phi, double[] place) {
        double s = earth.eccentricity() * Math.sin(phi);
        double normal = earth.radius() / Math.sqrt(1 - s * s);
        place[0] = normal * Math.cos(phi) * Math.cos(lambda);
        place[1] = normal * Math.cos(phi) * Math.sin(lambda);
        place[2] = normal * (1 - earth.e2()) * Math.sin(phi);
    }

    @Override
    public void forward(double lon, double lat, double[] xy) {
        double lambda = Math.toRadians(lon - lon0);
        double phi = Math.toRadians(lat);
        double[] place = new double[3];
        inSpace(lambda, phi, place);
        double outward = place[0] - origin[0];
        double upward = place[2] - origin[2];
        double east = place[1];
        double north = cos0 * upward - sin0 * outward;
        double up = cos0 * outward + sin0 * upward;
        // What the ground at the place has above it, along its own vertical: its east, north and up are those here.
        double towards = sin0 * Math.sin(phi) + cos0 * Math.cos(phi) * Math.cos(lambda);
        double sideEast = Math.cos(phi) * Math.sin(lambda);
        double sideNorth = cos0 * Math.sin(phi) - sin0 * Math.cos(phi) * Math.cos(lambda);
        boolean infinite = Double.isInfinite(height);
        boolean seen = infinite ? towards >= 0 : towards * (height - up) - sideEast * east - sideNorth * north >= 0;
        double factor = infinite ? 1 : height / (height - up);
        xy[0] = seen ? factor * east : Double.NaN;
        xy[1] = seen ? factor * north : Double.NaN;
    }

    @Override
    public void inverse(double x, double y, double[] lonLat) {
        boolean infinite = Double.isInfinite(height);
        // From a point on the ray, in the direction away from the eye.
        double startUp = infinite ? 0 : height;
        double[] start = infinite ? turned(x, y, 0) : turned(0, 0, startUp);
        double[] ray = infinite ? turned(0, 0, -1) : turned(x, y, -height);
        double a2 = earth.radius() * earth.radius();
        double b2 = earth.polarRadius() * earth.polarRadius();
        for (int i = 0; i < 3; i++) {
            start[i] += origin[i];
        }
        double square = (ray[0] * ray[0] + ray[1] * ray[1]) / a2 + ray[2] * ray[2] / b2;
        double half = (start[0] * ray[0] + start[1] * ray[1]) / a2 + start[2] * ray[2] / b2;
        double rest = (start[0] * start[0] + start[1] * start[1]) / a2 + start[2] * start[2] / b2 - 1;
        double root = Math.sqrt(half * half - square * rest);
        double way = -(half + root) / square;
        double px = start[0] + way * ray[0];
        double py = start[1] + way * ray[1];
        double pz = start[2] + way * ray[2];
        lonLat[0] = lon0 + Math.toDegrees(Math.atan2(py, px));
        lonLat[1] = Math.toDegrees(Math.atan2(pz, (1 - earth.e2()) * Math.hypot(px, py)));
    }

    /** From east, north and up at the centre to the axes of space. */
    private double[] turned(double east, double north, double up) {
        return new double[] {cos0 * up - sin0 * north, east, cos0 * north + sin0 * up};
    }

    @Override
    public String describe() {
        return text;
    }
}
