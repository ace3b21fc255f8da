package org.driftline.commander.route;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.BodyFields;

/**
 * Reads routes: {@code route} as GeoJSON (a LineString or MultiLineString, a Feature of one, or a FeatureCollection of
 * those and of Points), or {@code waypoints} as a list of latitude and longitude.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946">RFC 7946</a>
 */
public final class RouteReader {
    private static final int LONGEST_NAME = 200;
    /** Several times what the most waypoints take (characters); lists of trips hold many routes. */
    private static final int LARGEST = 128 << 10;

    private RouteReader() {}

    /** The route in a body; null when there is none, or a wrong one, which is then refused. */
    public static @Nullable Route read(BodyFields fields) {
        if (fields.has("route") && fields.has("waypoints")) {
            fields.refuse("waypoints", "is not possible beside route");
            return null;
        }
        if (fields.has("waypoints")) {
            return waypoints(fields);
        }
        return fields.has("route") ? geojson(fields) : null;
    }

    /** Reads {@link Route#geojson} again. */
    public static Route of(ObjectNode geojson) {
        RouteWalk walk = new RouteWalk((path, message) -> {
            throw new IllegalStateException("the database holds something else than a route: " + path + " " + message);
        });
        walk.visit("route", geojson);
        return new Route(geojson, walk.waypoints());
    }

    private static @Nullable Route geojson(BodyFields fields) {
        RouteWalk walk = new RouteWalk(fields::refuse);
        JsonNode route = fields.raw("route");
        walk.visit("route", route);
        if (walk.sound() && route.toString().length() > LARGEST) {
            fields.refuse("route", "is longer than " + LARGEST + " characters");
            return null;
        }
        return walk.sound() ? new Route(collection(route), walk.waypoints()) : null;
    }

    private static ObjectNode collection(JsonNode route) {
        String type = route.path("type").asText();
        if (type.equals("FeatureCollection")) {
            return route.deepCopy();
        }
        JsonNode feature = type.equals("Feature") ? route.deepCopy() : feature(route.deepCopy(), null);
        ObjectNode collection = JsonNodeFactory.instance.objectNode().put("type", "FeatureCollection");
        collection.putArray("features").add(feature);
        return collection;
    }

    private static @Nullable Route waypoints(BodyFields fields) {
        List<BodyFields> places = fields.each("waypoints", RouteWalk.MOST_WAYPOINTS);
        ObjectNode collection = JsonNodeFactory.instance.objectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        boolean sound = !places.isEmpty();
        if (!sound) {
            fields.refuse("waypoints", "must hold at least one");
        }
        for (BodyFields place : places) {
            place.require("latitude", "longitude");
            Double latitude = place.number("latitude", -90, 90);
            Double longitude = place.number("longitude", -180, 180);
            String name = place.text("name", LONGEST_NAME);
            if (latitude == null || longitude == null) {
                sound = false;
            } else {
                ObjectNode point = JsonNodeFactory.instance.objectNode().put("type", "Point");
                point.putArray("coordinates").add(longitude).add(latitude);
                features.add(feature(point, name));
            }
        }
        return sound ? of(fields, collection) : null;
    }

    private static @Nullable Route of(BodyFields fields, ObjectNode collection) {
        RouteWalk walk = new RouteWalk((path, message) -> fields.refuse("waypoints", message));
        walk.visit("waypoints", collection);
        return walk.sound() ? new Route(collection, walk.waypoints()) : null;
    }

    private static ObjectNode feature(JsonNode geometry, @Nullable String name) {
        ObjectNode feature = JsonNodeFactory.instance.objectNode().put("type", "Feature");
        ObjectNode properties = feature.putObject("properties");
        if (name != null) {
            properties.put("name", name);
        }
        feature.set("geometry", geometry);
        return feature;
    }
}
