package org.driftline.io.projection;

/**
 * A projection whose origin is not at 0, 0.
 *
 * @param projection the same with its origin there
 * @param east false easting (m)
 * @param north false northing (m)
 */
public record Shifted(MapProjection projection, double east, double north) implements MapProjection {

    @Override
    public void forward(double lon, double lat, double[] xy) {
        projection.forward(lon, lat, xy);
        xy[0] += east;
        xy[1] += north;
    }

    @Override
    public void inverse(double x, double y, double[] lonLat) {
        projection.inverse(x - east, y - north, lonLat);
    }

    @Override
    public boolean angular() {
        return projection.angular();
    }

    @Override
    public double period() {
        return projection.period();
    }

    @Override
    public String describe() {
        return projection.describe() + ", origin at " + east + " " + north;
    }
}
