package org.driftline.drift.geo;

import java.util.Locale;

/**
 * A place on the Earth.
 *
 * @param lon longitude, brought into -180 to 180 (degrees east)
 * @param lat latitude, -90 to 90 (degrees north)
 */
public record LonLat(double lon, double lat) {

    /** By so much, arithmetic on the dateline may miss it (degrees). */
    private static final double ROUNDING = 1e-9;

    /** @throws IllegalArgumentException if the latitude is beyond a pole or the longitude is outside -180 to 360 */
    public LonLat {
        if (!(lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("latitude must be -90 to 90 degrees, got " + lat);
        }
        if (!(lon >= -180 - ROUNDING && lon <= 360)) {
            throw new IllegalArgumentException("longitude must be -180 to 360 degrees, got " + lon);
        }
        lon = lon > 180 ? lon - 360 : Math.max(-180, lon);
    }

    /** Degrees and minutes with three decimals, as charts and radios use them: 60°01.234'N 003°02.345'W. */
    public String inMinutes() {
        return angle(lat, 2, "N", "S") + " " + angle(lon, 3, "E", "W");
    }

    private static String angle(double degrees, int digits, String positive, String negative) {
        long thousandths = Math.round(Math.abs(degrees) * 60_000);
        long whole = thousandths / 60_000;
        double minutes = (thousandths % 60_000) / 1000.0;
        String sign = degrees < 0 ? negative : positive;
        return String.format(Locale.ROOT, "%0" + digits + "d°%06.3f'%s", whole, minutes, sign);
    }
}
