package org.driftline.commander.position;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.BodyFields;

/**
 * Positions as a client sent them: one by itself, or several as {@code points}.
 *
 * @param points in the order sent
 * @param alone whether it was one by itself
 */
public record PostedPoints(List<TrackPoint> points, boolean alone) {
    private static final int MOST = 1000;
    /** Faster than what searches (kn). */
    private static final double FASTEST = 400;
    /** Beyond it, it says nothing (m). */
    private static final double LEAST_ACCURATE = 100_000;

    private static final Set<String> KNOWN =
            Set.of("time", "latitude", "longitude", "speed_kn", "course_deg", "accuracy_m");

    /** Copies the list. */
    public PostedPoints {
        points = List.copyOf(points);
    }

    /** The path of a field of one of them. */
    public String path(int index, String field) {
        return alone ? field : "points[" + index + "]." + field;
    }

    /**
     * Reads a body.
     *
     * @throws org.driftline.commander.problem.DomainError if fields are missing, wrong, or not to be there
     */
    public static PostedPoints read(ObjectNode body) {
        BodyFields fields = BodyFields.of(body);
        boolean alone = !fields.has("points");
        List<TrackPoint> points = new ArrayList<>();
        if (alone) {
            add(points, fields);
        } else {
            fields.only(Set.of("points"));
            List<BodyFields> each = fields.each("points", MOST);
            if (each.isEmpty()) {
                fields.refuse("points", "must hold 1 to " + MOST + " positions");
            }
            each.forEach(point -> add(points, point));
        }
        fields.done();
        return new PostedPoints(points, alone);
    }

    private static void add(List<TrackPoint> points, BodyFields fields) {
        TrackPoint point = point(fields);
        if (point != null) {
            points.add(point);
        }
    }

    private static @Nullable TrackPoint point(BodyFields fields) {
        fields.only(KNOWN).require("time", "latitude", "longitude");
        Instant time = fields.time("time");
        Double latitude = fields.number("latitude", -90, 90);
        Double longitude = fields.number("longitude", -180, 180);
        Double speed = fields.number("speed_kn", 0, FASTEST);
        Double course = fields.number("course_deg", 0, 360);
        Double accuracy = fields.number("accuracy_m", 0, LEAST_ACCURATE);
        return time == null || latitude == null || longitude == null
                ? null
                : new TrackPoint(time, latitude, longitude, speed, course, accuracy);
    }
}
