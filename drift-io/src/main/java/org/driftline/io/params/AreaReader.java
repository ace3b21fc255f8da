package org.driftline.io.params;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.driftline.drift.geo.LonLat;
import org.driftline.drift.release.PointRelease;
import org.driftline.drift.release.PolygonRelease;
import org.driftline.drift.release.RadiusType;
import org.driftline.drift.release.Release;
import org.driftline.io.params.field.FieldReader;
import org.driftline.io.params.field.Range;

/**
 * Reads a release from an area, which particles fill evenly at random: a GeoJSON Polygon or MultiPolygon, or a circle as
 * {@code {"type": "Circle", "coordinates": [longitude, latitude], "radius_m": metres}}.
 */
final class AreaReader {
    static final Set<String> TYPES = Set.of("Polygon", "MultiPolygon", "Circle");

    private static final Range RADIUS = Range.above(0, 500_000, "m");
    private static final int MOST_CORNERS = 2000;

    private final FieldReader params;
    private final int particles;

    AreaReader(FieldReader params, int particles) {
        this.params = params;
        this.particles = particles;
    }

    @Nullable Release read(JsonNode geometry, @Nullable Instant start, @Nullable Instant end) {
        int mistakes = params.errors().size();
        for (String field : List.of("radius_m", "radius_type")) {
            if (params.has(field)) {
                params.refuse(field, "does not apply to a release from an area");
            }
        }
        boolean circle = geometry.path("type").asText().equals("Circle");
        List<List<LonLat>> rings = circle ? List.of() : rings(geometry);
        double radius = circle ? params.inside("release", geometry).number("radius_m", RADIUS) : Double.NaN;
        List<LonLat> centre = circle ? Positions.read(params, List.of(geometry.path("coordinates"))) : List.of();
        if (start == null || end == null || particles < 1 || params.errors().size() > mistakes) {
            return null;
        }
        return circle
                ? new PointRelease(particles, centre.get(0), radius, RadiusType.UNIFORM, start, end)
                : polygon(rings, start, end);
    }

    private @Nullable Release polygon(List<List<LonLat>> rings, Instant start, Instant end) {
        try {
            return new PolygonRelease(particles, rings, start, end);
        } catch (IllegalArgumentException e) {
            params.refuse("release.coordinates", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private List<List<LonLat>> rings(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        boolean several = geometry.path("type").asText().equals("MultiPolygon");
        List<List<LonLat>> rings = new ArrayList<>();
        for (JsonNode polygon : several ? coordinates : List.of(coordinates)) {
            for (JsonNode ring : polygon) {
                rings.add(open(Positions.read(params, ring)));
            }
        }
        int corners = rings.stream().mapToInt(List::size).sum();
        if (rings.isEmpty() || corners > MOST_CORNERS) {
            params.refuse("release.coordinates", "must hold 1 to " + MOST_CORNERS + " corners in rings");
        }
        return rings;
    }

    /** A ring without its last position, which in GeoJSON repeats the first. */
    private static List<LonLat> open(List<LonLat> ring) {
        int last = ring.size() - 1;
        return last > 0 && ring.get(last).equals(ring.get(0)) ? ring.subList(0, last) : ring;
    }
}
