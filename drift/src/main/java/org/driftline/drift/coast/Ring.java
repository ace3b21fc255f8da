package org.driftline.drift.coast;

/**
 * A closed line around land, or around water within land. Its sides are straight in longitude and latitude. Longitudes
 * may go on beyond 180 so that neighbours are never more than 180 apart.
 */
public final class Ring {

    private final double[] lon;
    private final double[] lat;

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
        this.lon = lon.clone();
        this.lat = lat.clone();
        for (int i = 0; i < lon.length; i++) {
            if (!Double.isFinite(lon[i]) || !(Math.abs(lat[i]) <= 90)) {
                throw new IllegalArgumentException("a ring has a point at " + lon[i] + ", " + lat[i]);
            }
            unwrap(i);
        }
    }

    /** How many sides: the one from the last point to the first included. */
    int sides() {
        return lon.length;
    }

    double lon(int point) {
        return lon[point % lon.length];
    }

    double lat(int point) {
        return lat[point % lat.length];
    }

    /** A side longer than 180 degrees means the other way around, except along a pole. */
    private void unwrap(int i) {
        if (i > 0 && !(Math.abs(lat[i]) == 90 && lat[i] == lat[i - 1])) {
            lon[i] -= 360 * Math.rint((lon[i] - lon[i - 1]) / 360);
        }
    }
}
