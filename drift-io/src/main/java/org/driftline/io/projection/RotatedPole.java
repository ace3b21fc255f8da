package org.driftline.io.projection;

/**
 * Longitude and latitude about a pole put elsewhere.
 *
 * @see <a href="https://cfconventions.org/Data/cf-conventions/cf-conventions-1.11/cf-conventions.html#_rotated_pole">CF
 *     1.11, rotated pole</a>
 */
public final class RotatedPole implements MapProjection {

    private final double poleLon;
    private final double poleLat;
    private final double gridLon;
    private final double sinPole;
    private final double cosPole;

    /**
     * A rotated pole.
     *
     * @param poleLon longitude of the grid's north pole (degrees east)
     * @param poleLat latitude of the grid's north pole (degrees north)
     * @param gridLon grid longitude of the true north pole (degrees)
     */
    public RotatedPole(double poleLon, double poleLat, double gridLon) {
        this.poleLon = poleLon;
        this.poleLat = poleLat;
        this.gridLon = gridLon;
        this.sinPole = Math.sin(Math.toRadians(poleLat));
        this.cosPole = Math.cos(Math.toRadians(poleLat));
    }

    @Override
    public void forward(double lon, double lat, double[] xy) {
        turn(lon - poleLon, lat, xy);
        xy[0] += gridLon;
    }

    @Override
    public void inverse(double x, double y, double[] lonLat) {
        turn(x - gridLon, y, lonLat);
        lonLat[0] += poleLon;
    }

    /** There and back are the same turn: each pole lies in the other system as the other in its own. */
    private void turn(double lonFromPole, double lat, double[] out) {
        double lambda = Math.toRadians(lonFromPole);
        double phi = Math.toRadians(lat);
        double c = Math.cos(phi);
        double s = Math.sin(phi);
        out[0] = Math.toDegrees(Math.atan2(-c * Math.sin(lambda), cosPole * s - sinPole * c * Math.cos(lambda)));
        double sine = sinPole * s + cosPole * c * Math.cos(lambda);
        out[1] = Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, sine))));
    }

    @Override
    public boolean angular() {
        return true;
    }

    @Override
    public double period() {
        return 360;
    }

    @Override
    public String describe() {
        return "rotated pole at " + poleLon + " " + poleLat;
    }
}
