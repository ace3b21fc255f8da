package org.driftline.io.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.driftline.drift.coast.LandMask;
import org.driftline.drift.coast.PolygonLand;
import org.driftline.drift.coast.Ring;

/** Reads land from the polygons of a GeoJSON file; whatever else is in it is refused, not skipped. */
final class LandFile {
    private final List<Ring> rings = new ArrayList<>();

    private LandFile() {}

    static LandMask read(Path file) throws IOException, BadInputException {
        if (!Files.isReadable(file)) {
            throw new BadInputException("cannot read " + file);
        }
        LandFile land = new LandFile();
        try {
            land.add(new ObjectMapper().readTree(Files.readAllBytes(file)));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new BadInputException(file + " is not GeoJSON land: " + e.getMessage());
        }
        return new PolygonLand(
                String.valueOf(file.getFileName()), "as given, " + land.rings.size() + " rings", land.rings);
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
