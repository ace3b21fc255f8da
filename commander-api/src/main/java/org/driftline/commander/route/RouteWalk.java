package org.driftline.commander.route;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.driftline.drift.geo.LonLat;

/** Walks through GeoJSON and collects waypoints; says what is wrong, by its path, and goes on. */
final class RouteWalk {
    static final int MOST_WAYPOINTS = 1000;
    /** A quarter of the Earth's circumference (m). */
    private static final double LONGEST_LEG = 10_000_000;
    /** How many mistakes are told; the rest is the same one, mostly. */
    private static final int MOST_MISTAKES = 20;

    private final BiConsumer<String, String> refuse;
    private final List<Waypoint> waypoints = new ArrayList<>();
    private int mistakes;

    RouteWalk(BiConsumer<String, String> refuse) {
        this.refuse = refuse;
    }

    List<Waypoint> waypoints() {
        return waypoints;
    }

    boolean sound() {
        return mistakes == 0;
    }

    void visit(String path, JsonNode route) {
        switch (route.path("type").asText()) {
            case "FeatureCollection" -> features(path + ".features", route.path("features"));
            case "Feature" -> feature(path, route);
            default -> geometry(path, route, null);
        }
        if (waypoints.isEmpty() && sound()) {
            wrong(path, "leads nowhere");
        }
    }

    private void features(String path, JsonNode features) {
        if (!features.isArray()) {
            wrong(path, "must be a list of Features");
            return;
        }
        for (int i = 0; i < features.size(); i++) {
            if (features.get(i).path("type").asText().equals("Feature")) {
                feature(path + "[" + i + "]", features.get(i));
            } else {
                wrong(path + "[" + i + "]", "must be a Feature");
            }
        }
    }

    private void feature(String path, JsonNode feature) {
        JsonNode name = feature.path("properties").path("name");
        geometry(path + ".geometry", feature.path("geometry"), name.isTextual() ? name.textValue() : null);
    }

    private void geometry(String path, JsonNode geometry, @Nullable String name) {
        JsonNode coordinates = geometry.path("coordinates");
        switch (geometry.path("type").asText()) {
            case "Point" -> position(path + ".coordinates", coordinates, name);
            case "LineString" -> line(path + ".coordinates", coordinates, name);
            case "MultiLineString" -> {
                if (!coordinates.isArray()) {
                    wrong(path + ".coordinates", "must be a list of lines");
                }
                for (int i = 0; i < coordinates.size(); i++) {
                    line(path + ".coordinates[" + i + "]", coordinates.get(i), name);
                }
            }
            default -> wrong(path, "must be GeoJSON: LineString or MultiLineString, or Features of those or of Points");
        }
    }

    private void line(String path, JsonNode positions, @Nullable String name) {
        if (!positions.isArray() || positions.size() < 2) {
            wrong(path, "must be a list of at least two positions");
            return;
        }
        for (int i = 0; i < positions.size(); i++) {
            position(path + "[" + i + "]", positions.get(i), name);
        }
    }

    private void position(String path, JsonNode position, @Nullable String name) {
        double lon = position.path(0).isNumber() ? position.path(0).doubleValue() : Double.NaN;
        double lat = position.path(1).isNumber() ? position.path(1).doubleValue() : Double.NaN;
        if (!position.isArray() || !(lon >= -180 && lon <= 360)) {
            wrong(path, "must be [longitude, latitude], the longitude from -180 to 180");
        } else if (!(lat >= -90 && lat <= 90)) {
            wrong(path, "must be [longitude, latitude], the latitude from -90 to 90");
        } else {
            add(path, new Waypoint(new LonLat(lon, lat), name));
        }
    }

    private void add(String path, Waypoint waypoint) {
        Waypoint before = waypoints.isEmpty() ? null : waypoints.get(waypoints.size() - 1);
        if (before != null && before.place().equals(waypoint.place())) {
            return;
        }
        if (waypoints.size() == MOST_WAYPOINTS) {
            wrong(path, "is one too many: at most " + MOST_WAYPOINTS + " waypoints");
        } else if (before != null && !(Line.distance(before.place(), waypoint.place()) <= LONGEST_LEG)) {
            wrong(path, "is more than 10,000 km from the waypoint before");
        } else {
            waypoints.add(waypoint);
        }
    }

    private void wrong(String path, String message) {
        mistakes++;
        if (mistakes <= MOST_MISTAKES) {
            refuse.accept(path, message);
        }
    }
}
