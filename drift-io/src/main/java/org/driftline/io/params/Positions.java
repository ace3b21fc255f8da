package org.driftline.io.params;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.driftline.drift.geo.LonLat;
import org.driftline.io.params.field.FieldReader;
import org.driftline.io.params.field.Range;

/** Reads the positions of a GeoJSON geometry. */
final class Positions {
    static final Range LATITUDE = Range.from(-90, 90, "degrees north");
    static final Range LONGITUDE = Range.from(-180, 180, "degrees east");

    private Positions() {}

    /** The places; none after a mistake, which is recorded. */
    static List<LonLat> read(FieldReader params, Iterable<JsonNode> positions) {
        List<LonLat> places = new ArrayList<>();
        for (JsonNode position : positions) {
            JsonNode longitude = position.path(0);
            JsonNode latitude = position.path(1);
            boolean good = position.size() == 2 && longitude.isNumber() && latitude.isNumber();
            if (!good || !LONGITUDE.holds(longitude.asDouble()) || !LATITUDE.holds(latitude.asDouble())) {
                params.refuse("release.coordinates", "must be [longitude, latitude] within ±180 and ±90 degrees");
                return List.of();
            }
            places.add(new LonLat(longitude.asDouble(), latitude.asDouble()));
        }
        return places;
    }
}
