package org.driftline.commander.route;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.geo.LonLat;

/**
 * When a waypoint counts as passed, as chart plotters have it: inside of the arrival circle, also between two positions;
 * or across the line through the waypoint square to its leg, not too far off.
 *
 * @param radius of the arrival circle (m)
 * @param corridor how far off the leg crossing that line still counts (m)
 * @see <a href="https://gpsd.gitlab.io/gpsd/NMEA.html#_aam_waypoint_arrival_alarm">NMEA 0183, AAM: arrival circle entered,
 *     perpendicular passed at waypoint</a>
 */
public record Passing(double radius, double corridor) {

    /**
     * The waypoint that is next after a move.
     *
     * @param way the route and where it is entered from
     * @param next the waypoint that was next before, from 0
     * @param before where the unit was, or null if this is the first that is known of it
     * @param here where it is now
     */
    public int next(Way way, int next, @Nullable LonLat before, LonLat here) {
        int index = next;
        while (index < way.route().size() && passes(way, index, before, here)) {
            index++;
        }
        return index;
    }

    private boolean passes(Way way, int index, @Nullable LonLat before, LonLat here) {
        LonLat waypoint = way.route().place(index);
        if (Line.distance(here, waypoint) <= radius) {
            return true;
        }
        if (before == null || before.equals(here)) {
            return false;
        }
        return passesThrough(new Line(before, here), waypoint) || crosses(way.legTo(index), before, here);
    }

    private boolean passesThrough(Line move, LonLat waypoint) {
        Line.Offset offset = move.offset(waypoint);
        return Math.abs(offset.across()) <= radius && offset.along() >= 0 && offset.along() <= move.length();
    }

    private boolean crosses(@Nullable Line leg, LonLat before, LonLat here) {
        if (leg == null) {
            return false;
        }
        double end = leg.length();
        Line.Offset now = leg.offset(here);
        return now.along() >= end
                && Math.abs(now.across()) <= corridor
                && leg.offset(before).along() < end;
    }

    /**
     * A route and where it is entered from.
     *
     * @param route the waypoints
     * @param start where the unit sets out, if that is known
     */
    public record Way(Route route, @Nullable LonLat start) {

        /** The leg to a waypoint, or null when it is the first and nobody knows from where. */
        public @Nullable Line legTo(int index) {
            LonLat from = index == 0 ? start : route.place(index - 1);
            return from == null || from.equals(route.place(index)) ? null : new Line(from, route.place(index));
        }
    }
}
