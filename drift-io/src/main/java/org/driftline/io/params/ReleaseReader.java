package org.driftline.io.params;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.driftline.drift.geo.LonLat;
import org.driftline.drift.release.ExplicitParticle;
import org.driftline.drift.release.ExplicitRelease;
import org.driftline.drift.release.LineRelease;
import org.driftline.drift.release.Orientation;
import org.driftline.drift.release.PointRelease;
import org.driftline.drift.release.PointsRelease;
import org.driftline.drift.release.RadiusType;
import org.driftline.drift.release.Release;
import org.driftline.io.params.field.FieldReader;
import org.driftline.io.params.field.Range;

/** Reads where and when the particles start; answers null after it has recorded why it could not. */
final class ReleaseReader {
    private static final int MOST_PLACES = 1000;
    private static final Range RADIUS = Range.from(0, 500_000, "m");
    private static final Range EPS = Range.from(-200, 200, "cm/s");
    private static final List<String> SCATTER =
            List.of("latitude", "longitude", "release", "num_particles", "radius_m", "radius_type", "end_time");

    private final FieldReader params;
    private final boolean randomness;
    private final int mostParticles;

    ReleaseReader(FieldReader params, boolean randomness, int mostParticles) {
        this.params = params;
        this.randomness = randomness;
        this.mostParticles = mostParticles;
    }

    @Nullable Release read() {
        Instant start = params.time("start_time");
        if (start == null && !params.has("start_time")) {
            params.refuse("start_time", "is required");
        }
        JsonNode particles = params.value("particles");
        if (particles == null) {
            return scattered(start, lastStart(start));
        }
        for (String field : SCATTER) {
            if (params.has(field)) {
                params.refuse(field, "does not apply when particles are given one by one");
            }
        }
        return explicit(particles, start);
    }

    private @Nullable Instant lastStart(@Nullable Instant start) {
        Instant end = params.time("end_time");
        if (end == null && !params.has("end_time")) {
            params.applied("end_time", "start_time");
            return start;
        }
        if (start != null && end != null && end.isBefore(start)) {
            params.refuse("end_time", "must not be before start_time");
            return null;
        }
        return end;
    }

    private @Nullable Release scattered(@Nullable Instant start, @Nullable Instant end) {
        JsonNode geometry = geometry();
        int particles = params.count("num_particles", Range.from(1, mostParticles, "particles"));
        if (geometry != null && AreaReader.TYPES.contains(geometry.path("type").asText())) {
            if (!randomness) {
                params.refuse("release", "an area is filled at random, and does not apply without randomness");
            }
            return new AreaReader(params, particles).read(geometry, start, end);
        }
        List<LonLat> shape = geometry == null ? place() : pointsOrLine(geometry);
        boolean line = geometry != null && geometry.path("type").asText().equals("LineString");
        List<Double> radii = radii(line);
        RadiusType scatter = scatter(radii);
        int fewest = line ? 2 : shape.size();
        if (particles > 0 && particles < fewest) {
            params.refuse("num_particles", "must be at least " + fewest + " for this release");
            return null;
        }
        if (start == null || end == null || shape.isEmpty() || particles < 1 || radii.isEmpty()) {
            return null;
        }
        if (line) {
            return new LineRelease(particles, shape, radii.get(0), radii.get(1), scatter, start, end);
        }
        return shape.size() == 1
                ? new PointRelease(particles, shape.get(0), radii.get(0), scatter, start, end)
                : new PointsRelease(particles, shape, radii.get(0), scatter, start, end);
    }

    /** What release says, out of its Feature if it is in one; null without it. */
    private @Nullable JsonNode geometry() {
        JsonNode release = params.value("release");
        if (release == null) {
            return null;
        }
        for (String field : List.of("latitude", "longitude")) {
            if (params.has(field)) {
                params.refuse(field, "does not apply when release says where; give one of the two");
            }
        }
        boolean feature = release.path("type").asText().equals("Feature");
        return feature ? release.path("geometry") : release;
    }

    private List<LonLat> place() {
        double longitude = params.number("longitude", Positions.LONGITUDE);
        double latitude = params.number("latitude", Positions.LATITUDE);
        boolean known = !Double.isNaN(longitude) && !Double.isNaN(latitude);
        return known ? List.of(new LonLat(longitude, latitude)) : List.of();
    }

    /** One place for a point, several for points or a line, none after a mistake. */
    private List<LonLat> pointsOrLine(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        String type = geometry.path("type").asText();
        if (type.equals("Point")) {
            return Positions.read(params, List.of(coordinates));
        }
        boolean line = type.equals("LineString");
        if (!line && !type.equals("MultiPoint")) {
            params.refuse(
                    "release",
                    "must be a GeoJSON Point, MultiPoint, LineString, Polygon or MultiPolygon, a Circle with radius_m,"
                            + " or a Feature with one");
            return List.of();
        }
        int fewest = line ? 2 : 1;
        if (!coordinates.isArray() || coordinates.size() < fewest || coordinates.size() > MOST_PLACES) {
            params.refuse("release.coordinates", "must be " + fewest + " to " + MOST_PLACES + " positions");
            return List.of();
        }
        return Positions.read(params, coordinates);
    }

    /** One radius twice, or those of both ends of a line: two different ones make a cone (m). */
    private List<Double> radii(boolean line) {
        JsonNode value = params.value("radius_m");
        if (value == null || !value.isArray()) {
            double radius = params.number("radius_m", RADIUS, 0);
            return Double.isNaN(radius) ? List.of() : List.of(radius, radius);
        }
        if (!line || value.size() != 2) {
            params.refuse("radius_m", "may be a list of two only for the two ends of a line");
            return List.of();
        }
        FieldReader ends = params.inside("radius_m", value);
        List<Double> radii = List.of(ends.element(0, RADIUS), ends.element(1, RADIUS));
        return radii.stream().anyMatch(radius -> radius.isNaN()) ? List.of() : radii;
    }

    private RadiusType scatter(List<Double> radii) {
        if (radii.stream().allMatch(radius -> radius == 0)) {
            if (params.has("radius_type") && !radii.isEmpty()) {
                params.refuse("radius_type", "does not apply without a radius_m above 0");
            }
            return RadiusType.GAUSSIAN;
        }
        if (!randomness) {
            params.refuse("radius_m", "does not apply without randomness");
        }
        return params.oneOf("radius_type", RadiusType.class, RadiusType.GAUSSIAN);
    }

    private @Nullable Release explicit(JsonNode particles, @Nullable Instant start) {
        if (!particles.isArray() || particles.isEmpty() || particles.size() > mostParticles) {
            params.refuse("particles", "must be a list of 1 to " + mostParticles + " particles");
            return null;
        }
        List<@Nullable ExplicitParticle> list = new ArrayList<>();
        for (int i = 0; i < particles.size(); i++) {
            list.add(particle("particles[" + i + "]", particles.get(i), start));
        }
        return list.contains(null)
                ? null
                : new ExplicitRelease(list.stream().map(Objects::requireNonNull).toList());
    }

    private @Nullable ExplicitParticle particle(String field, JsonNode node, @Nullable Instant start) {
        if (!node.isObject()) {
            params.refuse(field, "must be an object with longitude and latitude");
            return null;
        }
        FieldReader reader = params.inside(field, node);
        double longitude = reader.number("longitude", Positions.LONGITUDE);
        double latitude = reader.number("latitude", Positions.LATITUDE);
        double downwind = reader.has("downwind_eps") ? reader.number("downwind_eps", EPS) : Double.NaN;
        double crosswind = reader.has("crosswind_eps") ? reader.number("crosswind_eps", EPS) : Double.NaN;
        Orientation orientation = reader.has("orientation") ? orientation(reader) : null;
        reader.refuseUnknown();
        if (start == null || Double.isNaN(longitude) || Double.isNaN(latitude)) {
            return null;
        }
        LonLat place = new LonLat(longitude, latitude);
        return new ExplicitParticle(place, start, orientation, downwind, crosswind, Double.NaN);
    }

    private static Orientation orientation(FieldReader reader) {
        return reader.count("orientation", Range.from(0, 1, "")) == 0 ? Orientation.RIGHT : Orientation.LEFT;
    }
}
