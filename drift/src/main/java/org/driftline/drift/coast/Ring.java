package org.driftline.drift.coast;

import java.util.Arrays;

/**
 * A closed line around land, or around water within land. Its sides are straight in longitude and latitude.
 *
 * <p>Longitudes may go on beyond 180 across the dateline, or jump back by 360 there: a side of more than 180 degrees means
 * the other way around, except along a pole. A ring that goes all around the Earth is closed along the nearer pole.
 */
public final class Ring {

    /** Longer sides are cut, so that it is always plain on which side of the Earth one is (degrees). */
    private static final double LONGEST_SIDE = 90;

    /** Longitudes, neighbours never more than {@link #LONGEST_SIDE} apart, the first repeated at the end. */
    private double[] lon;

    private double[] lat;

    /**
     * A ring; the last point may repeat the first.
     *
     * @param lon longitudes {@code [point]} (degrees east)
     * @param lat latitudes {@code [point]} (degrees north)
     * @throws IllegalArgumentException if there are fewer than 3 points or one is not a place
     */
    public Ring(double[] lon, double[] lat) {
        if (lon.length != lat.length || lon.length < 3) {
            throw new IllegalArgumentException("a ring needs 3 points or more");
        }
        this.lon = Arrays.copyOf(lon, lon.length + 1);
        this.lat = Arrays.copyOf(lat, lat.length + 1);
        this.lon[lon.length] = lon[0];
        this.lat[lat.length] = lat[0];
        for (int i = 0; i < this.lon.length; i++) {
            check(i);
            unwrap(i);
        }
        closeAtPole();
        for (int i = 1; i < this.lon.length; i++) {
            cut(i);
        }
    }

    /** How many sides: the one from the last point to the first included. */
    int sides() {
        return lon.length - 1;
    }

    /** Copies all points, the first again at the end; returns how many. */
    int copyTo(double[] lons, double[] lats, int at) {
        System.arraycopy(lon, 0, lons, at, lon.length);
        System.arraycopy(lat, 0, lats, at, lat.length);
        return lon.length;
    }

    private void check(int i) {
        if (!(Math.abs(lon[i]) <= 1e6) || !(Math.abs(lat[i]) <= 90)) {
            throw new IllegalArgumentException("a ring has a point at " + lon[i] + ", " + lat[i]);
        }
    }

    private void unwrap(int i) {
        boolean jumps = i > 0 && Math.abs(lon[i] - lon[i - 1]) > 180; // rare, and rounding is slow in a cold JVM
        if (jumps && !(Math.abs(lat[i]) == 90 && lat[i] == lat[i - 1])) {
            lon[i] -= 360 * Math.rint((lon[i] - lon[i - 1]) / 360);
        }
    }

    private void closeAtPole() {
        int last = sides();
        if (Math.abs(lon[last] - lon[0]) > 180) {
            double pole = Math.copySign(90, lat[0]);
            insert(last + 1, lon[last], pole);
            insert(last + 2, lon[0], pole);
            insert(last + 3, lon[0], lat[0]);
        }
    }

    private void cut(int i) {
        double length = lon[i] - lon[i - 1];
        if (Math.abs(length) > LONGEST_SIDE) {
            double share = LONGEST_SIDE / Math.abs(length);
            insert(i, lon[i - 1] + share * length, lat[i - 1] + share * (lat[i] - lat[i - 1]));
        }
    }

    private void insert(int at, double pointLon, double pointLat) {
        lon = inserted(lon, at, pointLon);
        lat = inserted(lat, at, pointLat);
    }

    private static double[] inserted(double[] values, int at, double value) {
        double[] result = Arrays.copyOf(values, values.length + 1);
        System.arraycopy(values, at, result, at + 1, values.length - at);
        result[at] = value;
        return result;
    }
}
