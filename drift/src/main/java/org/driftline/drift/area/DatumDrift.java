package org.driftline.drift.area;

import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;

/**
 * How a datum has moved, in the direction in which time really goes.
 *
 * @param distance from the earlier to the later place (m)
 * @param towards clockwise from north, 0 to 360; 0 where it did not move (degrees)
 * @param seconds how long it took (s)
 */
public record DatumDrift(double distance, double towards, double seconds) {
    private static final double KNOT = 1852.0 / 3600;

    /**
     * From one place to another.
     *
     * @param seconds from the first to the second, negative if the second is earlier, as in a backward run (s)
     */
    public static DatumDrift between(LonLat first, LonLat second, double seconds) {
        Geodesic.Way way = seconds < 0 ? Geodesic.inverse(second, first) : Geodesic.inverse(first, second);
        double towards = way.azimuth() < 0 ? way.azimuth() + 360 : way.azimuth();
        return new DatumDrift(way.distance(), towards, Math.abs(seconds));
    }

    /** Mean speed along the straight way (m/s). */
    public double speed() {
        return seconds == 0 ? 0 : distance / seconds;
    }

    /** Mean speed along the straight way, in knots (kn). */
    public double knots() {
        return speed() / KNOT;
    }

    /** The distance in nautical miles (NM). */
    public double nauticalMiles() {
        return distance / 1852;
    }
}
