package org.driftline.io.geojson;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.driftline.drift.area.SearchPolygon;
import org.driftline.drift.geo.LonLat;

/** Writes a GeoJSON feature collection piece by piece; positions to a metre. */
final class GeoJsonWriter implements Closeable {
    static final String CONTENT_TYPE = "application/geo+json";

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    GeoJsonWriter(Path file) throws IOException {
        json = FACTORY.createGenerator(new BufferedOutputStream(Files.newOutputStream(file)), JsonEncoding.UTF8);
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
    }

    /** Starts a feature with the geometry of that type; its coordinates come next. */
    void startFeature(String geometryType) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", geometryType);
        json.writeFieldName("coordinates");
    }

    /** Ends the geometry and starts the properties. */
    JsonGenerator startProperties() throws IOException {
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        return json;
    }

    void endFeature() throws IOException {
        json.writeEndObject();
        json.writeEndObject();
    }

    void polygons(List<SearchPolygon> polygons) throws IOException {
        json.writeStartArray();
        for (SearchPolygon polygon : polygons) {
            json.writeStartArray();
            line(polygon.outer());
            for (List<LonLat> hole : polygon.holes()) {
                line(hole);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** Several lines, each a track on its side of the dateline. */
    void lines(List<List<LonLat>> lines) throws IOException {
        json.writeStartArray();
        for (List<LonLat> line : lines) {
            line(line);
        }
        json.writeEndArray();
    }

    void point(LonLat place) throws IOException {
        json.writeRawValue(PositionText.of(place));
    }

    /** Several points, or those of a line. */
    void points(List<LonLat> places) throws IOException {
        line(places);
    }

    private void line(List<LonLat> places) throws IOException {
        json.writeRawValue(PositionText.of(places));
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
