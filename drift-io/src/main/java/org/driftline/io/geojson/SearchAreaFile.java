package org.driftline.io.geojson;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import org.driftline.drift.area.CoastStretch;
import org.driftline.drift.area.SearchArea;
import org.driftline.drift.area.SearchRegion;
import org.driftline.drift.geo.LonLat;

/** Writes {@code search-area.geojson}: per output time the three regions, the stretches of coast where
 * particles lie, the datum and the most probable position. */
public final class SearchAreaFile {
    public static final String NAME = "search-area.geojson";
    public static final String CONTENT_TYPE = GeoJsonWriter.CONTENT_TYPE;

    private SearchAreaFile() {}

    /** Writes one search area per time. */
    public static void write(Path directory, List<Instant> times, List<SearchArea> areas) throws IOException {
        try (GeoJsonWriter file = new GeoJsonWriter(directory.resolve(NAME))) {
            for (int i = 0; i < areas.size(); i++) {
                write(file, times.get(i).toString(), areas.get(i));
            }
        }
    }

    private static void write(GeoJsonWriter file, String time, SearchArea area) throws IOException {
        for (SearchRegion region : area.regions()) {
            file.startFeature("MultiPolygon");
            file.polygons(region.polygons());
            JsonGenerator properties = file.startProperties();
            properties.writeStringField("kind", "region");
            properties.writeStringField("time", time);
            properties.writeNumberField("probability", region.share());
            properties.writeNumberField("area_km2", region.areaInSquareKilometres());
            properties.writeNumberField("area_nm2", region.areaInSquareNauticalMiles());
            file.endFeature();
        }
        for (CoastStretch stretch : area.stranded()) {
            writeStranded(file, time, stretch);
        }
        if (area.datum().isPresent()) {
            writePoint(file, time, "datum", area.datum().orElseThrow());
        }
        if (area.mostProbable().isPresent()) {
            writePoint(file, time, "most_probable", area.mostProbable().orElseThrow());
        }
    }

    private static void writeStranded(GeoJsonWriter file, String time, CoastStretch stretch) throws IOException {
        file.startFeature("MultiPoint");
        file.points(stretch.places());
        JsonGenerator properties = file.startProperties();
        properties.writeStringField("kind", "stranded");
        properties.writeStringField("time", time);
        properties.writeNumberField("share", stretch.share());
        properties.writeStringField("from", stretch.from().inMinutes());
        properties.writeStringField("to", stretch.to().inMinutes());
        properties.writeNumberField("length_km", stretch.length() / 1000);
        file.endFeature();
    }

    private static void writePoint(GeoJsonWriter file, String time, String kind, LonLat place) throws IOException {
        file.startFeature("Point");
        file.point(place);
        JsonGenerator properties = file.startProperties();
        properties.writeStringField("kind", kind);
        properties.writeStringField("time", time);
        properties.writeStringField("position", place.inMinutes());
        file.endFeature();
    }
}
