package org.driftline.io.coast;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.driftline.drift.coast.Ring;

/**
 * Reads polygons from GeoJSON.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946">RFC 7946</a>
 */
final class GeoJsonLand {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Ring> rings = new ArrayList<>();

    List<Ring> read(byte[] text) throws IOException {
        try {
            add(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is not JSON: " + e.getOriginalMessage(), e);
        }
        return rings;
    }

    private void add(JsonNode node) {
        String type = node.path("type").asText();
        switch (type) {
            case "FeatureCollection" -> node.path("features").forEach(this::add);
            case "GeometryCollection" -> node.path("geometries").forEach(this::add);
            case "Feature" -> add(node.path("geometry"));
            case "Polygon" -> addPolygon(node.path("coordinates"));
            case "MultiPolygon" -> node.path("coordinates").forEach(this::addPolygon);
            default -> throw new IllegalArgumentException("cannot read '" + type + "', only polygons");
        }
    }

    private void addPolygon(JsonNode polygon) {
        for (JsonNode ring : polygon) {
            double[] lon = new double[ring.size()];
            double[] lat = new double[ring.size()];
            for (int i = 0; i < lon.length; i++) {
                lon[i] = ring.get(i).path(0).asDouble(Double.NaN);
                lat[i] = ring.get(i).path(1).asDouble(Double.NaN);
            }
            rings.add(new Ring(lon, lat));
        }
    }
}
