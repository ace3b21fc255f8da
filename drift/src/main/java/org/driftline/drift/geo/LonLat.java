package org.driftline.drift.geo;

/**
 * A place on the Earth.
 *
 * @param lon longitude, brought into -180 to 180 (degrees east)
 * @param lat latitude, -90 to 90 (degrees north)
 */
public record LonLat(double lon, double lat) {

    /** @throws IllegalArgumentException if the latitude is beyond a pole or the longitude is outside -180 to 360 */
    public LonLat {
        if (!(lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("latitude must be -90 to 90 degrees, got " + lat);
        }
        if (!(lon >= -180 && lon <= 360)) {
            throw new IllegalArgumentException("longitude must be -180 to 360 degrees, got " + lon);
        }
        lon = lon > 180 ? lon - 360 : lon;
    }
}
