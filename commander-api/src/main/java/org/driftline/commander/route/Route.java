package org.driftline.commander.route;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.drift.geo.LonLat;

/**
 * Where a unit is to go. The legs are the geodesics from each waypoint to the next.
 *
 * @param geojson the FeatureCollection of legs or waypoints, with whatever else the client wrote into it
 * @param waypoints in order, at least one, no two neighbours at the same place
 */
public record Route(ObjectNode geojson, List<Waypoint> waypoints) {
    /** Copies the list. */
    public Route {
        waypoints = List.copyOf(waypoints);
    }

    /** How many waypoints there are. */
    public int size() {
        return waypoints.size();
    }

    /** Where waypoint {@code index} is, from 0. */
    public LonLat place(int index) {
        return waypoints.get(index).place();
    }

    /** Where it ends. */
    public LonLat end() {
        return place(size() - 1);
    }

    /** How long it is, from a place where it is entered if there is one (m). */
    public double length(@Nullable LonLat start) {
        return lengthFrom(0) + (start == null ? 0 : Line.distance(start, place(0)));
    }

    /** How far it is from waypoint {@code index} to the end along the legs (m). */
    public double lengthFrom(int index) {
        double length = 0;
        for (int i = index + 1; i < size(); i++) {
            length += Line.distance(place(i - 1), place(i));
        }
        return length;
    }
}
