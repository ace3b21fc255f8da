package org.driftline.commander.route;

import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;

/**
 * A way from one place to another, and where third places are beside it. Distances between places are geodesics on WGS84;
 * the right triangle beside the line is solved on a sphere, which is wrong by at most 0.6 % of the distance across.
 *
 * @param from where it begins
 * @param to where it ends
 * @see <a href="https://edwilliams.org/avform147.htm#XTE">Williams, Aviation Formulary, cross track error</a>
 */
public record Line(LonLat from, LonLat to) {
    /** Mean radius of the Earth, by the IUGG (m). */
    private static final double RADIUS = 6_371_008.8;

    /** How far it is from one place to another (m); also between places nearly opposite each other, then less exactly. */
    public static double distance(LonLat from, LonLat to) {
        double distance = Geodesic.distance(from, to);
        return Double.isNaN(distance) ? haversine(from, to) : distance;
    }

    /** How long it is (m). */
    public double length() {
        return distance(from, to);
    }

    /** Where a place is beside this line. */
    public Offset offset(LonLat place) {
        Geodesic.Way there = Geodesic.inverse(from, place);
        if (there.distance() == 0) {
            return new Offset(0, 0);
        }
        double turn = StrictMath.toRadians(
                there.azimuth() - Geodesic.inverse(from, to).azimuth());
        double angle = there.distance() / RADIUS;
        double across = StrictMath.asin(StrictMath.sin(angle) * StrictMath.sin(turn));
        double along = StrictMath.atan2(StrictMath.sin(angle) * StrictMath.cos(turn), StrictMath.cos(angle));
        return new Offset(along * RADIUS, across * RADIUS);
    }

    /** Great circle, for the few places where Vincenty's iteration does not end. */
    private static double haversine(LonLat from, LonLat to) {
        double lat1 = StrictMath.toRadians(from.lat());
        double lat2 = StrictMath.toRadians(to.lat());
        double dLat = StrictMath.sin((lat2 - lat1) / 2);
        double dLon = StrictMath.sin(StrictMath.toRadians(to.lon() - from.lon()) / 2);
        double h = dLat * dLat + StrictMath.cos(lat1) * StrictMath.cos(lat2) * dLon * dLon;
        return 2 * RADIUS * StrictMath.asin(Math.min(1, StrictMath.sqrt(h)));
    }

    /**
     * Where something is beside a line.
     *
     * @param along from its beginning, in its direction; negative behind it (m)
     * @param across to the right of it; negative to the left (m)
     */
    public record Offset(double along, double across) {}
}
