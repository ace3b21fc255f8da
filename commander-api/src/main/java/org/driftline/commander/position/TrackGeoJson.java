package org.driftline.commander.position;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A track as GeoJSON: first the line, cut at the dateline as RFC 7946 wants it, then each position as a point with what else
 * is known of it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946#section-3.1.9">RFC 7946, 3.1.9 Antimeridian Cutting</a>
 */
final class TrackGeoJson {
    /** Media type of GeoJSON. */
    static final String MEDIA_TYPE = "application/geo+json";

    private TrackGeoJson() {}

    static ObjectNode of(TrackPage page) {
        ObjectNode collection = JsonNodeFactory.instance.objectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        if (page.points().size() > 1) {
            features.add(line(page));
        }
        page.points().forEach(point -> features.add(point(point)));
        return collection;
    }

    private static ObjectNode line(TrackPage page) {
        List<TrackPoint> points = page.points();
        ObjectNode feature = JsonNodeFactory.instance.objectNode().put("type", "Feature");
        feature.putObject("properties")
                .put("trip_id", page.tripId().toString())
                .put("from", points.get(0).time().toString())
                .put("to", points.get(points.size() - 1).time().toString());
        ArrayNode lines =
                feature.putObject("geometry").put("type", "MultiLineString").putArray("coordinates");
        ArrayNode line = lines.addArray();
        TrackPoint before = points.get(0);
        for (TrackPoint point : points) {
            double turn = point.longitude() - before.longitude();
            if (Math.abs(turn) > 180) {
                double edge = turn > 0 ? -180 : 180;
                double latitude = latitudeAt(edge, before, point);
                line.addArray().add(edge).add(latitude);
                line = lines.addArray();
                line.addArray().add(-edge).add(latitude);
            }
            line.addArray().add(point.longitude()).add(point.latitude());
            before = point;
        }
        return feature;
    }

    /** Where the way from one position to the next meets the dateline, on a chart (degrees north). */
    private static double latitudeAt(double edge, TrackPoint from, TrackPoint to) {
        double whole = to.longitude() + 2 * edge - from.longitude();
        double part = whole == 0 ? 0 : (edge - from.longitude()) / whole;
        return from.latitude() + part * (to.latitude() - from.latitude());
    }

    private static ObjectNode point(TrackPoint point) {
        ObjectNode feature = JsonNodeFactory.instance.objectNode().put("type", "Feature");
        ObjectNode properties = point.toJson();
        properties.remove(List.of("latitude", "longitude"));
        feature.set("properties", properties);
        feature.putObject("geometry")
                .put("type", "Point")
                .putArray("coordinates")
                .add(point.longitude())
                .add(point.latitude());
        return feature;
    }
}
