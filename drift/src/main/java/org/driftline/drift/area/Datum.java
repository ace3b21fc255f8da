package org.driftline.drift.area;

import org.driftline.drift.geo.LonLat;

/**
 * The mean position of the particles whose position is known: the direction of the mean of their unit vectors, which
 * works across the dateline and at the poles.
 *
 * @param place the mean position; (0, 0) when there is no particle
 * @param count how many particles it is the mean of
 */
record Datum(LonLat place, int count) {

    static Datum of(double[] lon, double[] lat, byte[] status, int count) {
        double x = 0;
        double y = 0;
        double z = 0;
        int known = 0;
        for (int i = 0; i < count; i++) {
            if (Shares.isKnown(status[i])) {
                double cosLat = Math.cos(Math.toRadians(lat[i]));
                x += cosLat * Math.cos(Math.toRadians(lon[i]));
                y += cosLat * Math.sin(Math.toRadians(lon[i]));
                z += Math.sin(Math.toRadians(lat[i]));
                known++;
            }
        }
        double lonMean = Math.toDegrees(Math.atan2(y, x));
        double latMean = Math.toDegrees(Math.atan2(z, Math.hypot(x, y)));
        return new Datum(new LonLat(lonMean, latMean), known);
    }
}
