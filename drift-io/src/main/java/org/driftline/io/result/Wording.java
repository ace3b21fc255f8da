package org.driftline.io.result;

import java.time.Instant;
import java.util.Locale;

import org.driftline.drift.geo.LonLat;

/** How numbers are written for people. */
final class Wording {
    private Wording() {}

    static Instant instant(double epochSeconds) {
        return Instant.ofEpochMilli(Math.round(epochSeconds * 1000));
    }

    /** Degrees and minutes with three decimals, as charts and radios use them: 60°01.234'N 003°02.345'W. */
    static String position(LonLat place) {
        return angle(place.lat(), 2, "N", "S") + " " + angle(place.lon(), 3, "E", "W");
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, share > 0 && share < 0.01 ? "%.2f %%" : "%.1f %%", 100 * share);
    }

    /** An area to three significant digits or more. */
    static String area(double value) {
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 4;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static String angle(double degrees, int digits, String positive, String negative) {
        long thousandths = Math.round(Math.abs(degrees) * 60_000);
        long whole = thousandths / 60_000;
        double minutes = (thousandths % 60_000) / 1000.0;
        String sign = degrees < 0 ? negative : positive;
        return String.format(Locale.ROOT, "%0" + digits + "d°%06.3f'%s", whole, minutes, sign);
    }
}
