package org.driftline.drift.density;

import org.driftline.drift.geo.LonLat;

/** The direction of the mean of unit vectors, which works across the dateline and at the poles. */
final class MeanPlace {
    private final double meridian;
    private double x;
    private double y;
    private double z;

    /** @param meridian from which the longitudes of the vectors are counted (degrees east) */
    MeanPlace(double meridian) {
        this.meridian = meridian;
    }

    /** Adds a place by the sines and cosines of its latitude and of its longitude east of the meridian. */
    void add(double sinLat, double cosLat, double sinEast, double cosEast) {
        x += cosLat * cosEast;
        y += cosLat * sinEast;
        z += sinLat;
    }

    void add(double lon, double lat) {
        double east = Math.toRadians(lon - meridian);
        double north = Math.toRadians(lat);
        add(Math.sin(north), Math.cos(north), Math.sin(east), Math.cos(east));
    }

    LonLat place() {
        double lon = meridian + Math.toDegrees(Math.atan2(y, x));
        double lat = Math.toDegrees(Math.atan2(z, Math.hypot(x, y)));
        return new LonLat(lon - 360 * Math.rint(lon / 360), lat);
    }
}
