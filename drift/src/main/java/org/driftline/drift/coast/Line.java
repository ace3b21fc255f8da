package org.driftline.drift.coast;

/**
 * A line that is straight in longitude and latitude: a side of a shoreline, or the way of a particle.
 *
 * @param lon0 where it starts (degrees east)
 * @param lat0 where it starts (degrees north)
 * @param lon1 where it ends; as many degrees east of the start as it goes
 * @param lat1 where it ends (degrees north)
 */
record Line(double lon0, double lat0, double lon1, double lat1) {

    /** Lines that meet end to end leave no gap between them for want of digits (share of the line). */
    private static final double SLACK = 1e-12;

    /** Far more than the slack of the longest line (degrees). */
    private static final double HAIR = 1e-9;

    double west() {
        return Math.min(lon0, lon1);
    }

    double east() {
        return Math.max(lon0, lon1);
    }

    double south() {
        return Math.min(lat0, lat1);
    }

    double north() {
        return Math.max(lat0, lat1);
    }

    /** The same line so many whole turns further that it is near a longitude. */
    Line near(double lon) {
        double away = lon - lon0;
        return Math.abs(away) <= 180 ? this : eastward(360 * Math.rint(away / 360));
    }

    Line eastward(double degrees) {
        return degrees == 0 ? this : new Line(lon0 + degrees, lat0, lon1 + degrees, lat1);
    }

    /** Whether it crosses a parallel between two longitudes. */
    boolean crossesParallel(double lat, double from, double to) {
        if (lat0 > lat == lat1 > lat) {
            return false;
        }
        double at = lon0 + (lat - lat0) / (lat1 - lat0) * (lon1 - lon0);
        return at > from != at > to;
    }

    /** Whether it crosses a meridian between two latitudes. */
    boolean crossesMeridian(double lon, double from, double to) {
        if (lon0 > lon == lon1 > lon) {
            return false;
        }
        double at = lat0 + (lon - lon0) / (lon1 - lon0) * (lat1 - lat0);
        return at > from != at > to;
    }

    /** How much of it lies before a shoreline; NaN if they do not meet. */
    double shareBefore(Line shoreline) {
        if (isApart(lon0, lon1, shoreline.lon0, shoreline.lon1)
                || isApart(lat0, lat1, shoreline.lat0, shoreline.lat1)) {
            return Double.NaN;
        }
        double cross =
                (lon1 - lon0) * (shoreline.lat1 - shoreline.lat0) - (lat1 - lat0) * (shoreline.lon1 - shoreline.lon0);
        double toLon = shoreline.lon0 - lon0;
        double toLat = shoreline.lat0 - lat0;
        double onThis = (toLon * (shoreline.lat1 - shoreline.lat0) - toLat * (shoreline.lon1 - shoreline.lon0)) / cross;
        double onOther = (toLon * (lat1 - lat0) - toLat * (lon1 - lon0)) / cross;
        boolean meet = onThis >= 0 && onThis <= 1 && onOther >= -SLACK && onOther <= 1 + SLACK;
        return meet ? onThis : Double.NaN;
    }

    /** Whether two ranges are so far from one another that nothing in them can meet, not even for want of digits. */
    private static boolean isApart(double a0, double a1, double b0, double b1) {
        return Math.max(a0, a1) < Math.min(b0, b1) - HAIR || Math.min(a0, a1) > Math.max(b0, b1) + HAIR;
    }

    /** Its longitude where it crosses a latitude, or at the end that is nearer to it. */
    double lonAt(double lat) {
        double share = (lat - lat0) / (lat1 - lat0);
        return lon0 + Math.max(0, Math.min(1, share)) * (lon1 - lon0);
    }
}
