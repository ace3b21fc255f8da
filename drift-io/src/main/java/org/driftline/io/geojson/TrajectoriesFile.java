package org.driftline.io.geojson;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;

import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.geo.LonLat;
import org.driftline.io.records.Column;
import org.driftline.io.records.ParticleRecords;
import org.driftline.io.records.RecordReader;

/** Writes {@code trajectories.geojson}: the tracks of at most a hundred particles, evenly chosen. */
public final class TrajectoriesFile {
    public static final String NAME = "trajectories.geojson";
    public static final String CONTENT_TYPE = GeoJsonWriter.CONTENT_TYPE;

    private static final int MOST = 100;

    private final ParticleRecords records;
    private final RecordReader reader;
    private final List<String> recordTimes;

    public TrajectoriesFile(ParticleRecords records) {
        this.records = records;
        this.reader = records.reader();
        this.recordTimes = records.instants().stream().map(Instant::toString).toList();
    }

    /** Writes the file. */
    public void write(Path directory) throws IOException {
        int shown = Math.min(MOST, records.particles());
        try (GeoJsonWriter file = new GeoJsonWriter(directory.resolve(NAME))) {
            for (int i = 0; i < shown; i++) {
                write(file, (int) ((long) i * records.particles() / shown));
            }
        }
    }

    private void write(GeoJsonWriter file, int particle) throws IOException {
        List<String> times = new ArrayList<>();
        List<List<LonLat>> lines = lines(particle, times);
        file.startFeature("MultiLineString");
        file.lines(lines);
        JsonGenerator properties = file.startProperties();
        properties.writeNumberField("trajectory", records.kept().number(particle));
        properties.writeStringField("status", status(records.records() - 1, particle));
        properties.writeArrayFieldStart("times");
        for (String time : times) {
            properties.writeString(time);
        }
        properties.writeEndArray();
        file.endFeature();
    }

    /** The track from release to end, cut where it crosses the dateline; a cut has both its sides on the dateline. */
    private List<List<LonLat>> lines(int particle, List<String> times) throws IOException {
        List<List<LonLat>> lines = new ArrayList<>();
        List<LonLat> line = new ArrayList<>();
        for (int record = 0; record < records.records(); record++) {
            if (ParticleStatus.of(reader.byteAt(record, Column.STATUS, particle)) == ParticleStatus.PENDING) {
                continue;
            }
            LonLat place = new LonLat(
                    reader.doubleAt(record, Column.LON, particle), reader.doubleAt(record, Column.LAT, particle));
            if (!line.isEmpty() && Math.abs(place.lon() - last(line).lon()) > 180) {
                LonLat before = last(line);
                double side = before.lon() > 0 ? 180 : -180;
                double way = place.lon() + 2 * side - before.lon();
                double lat = before.lat() + (side - before.lon()) / way * (place.lat() - before.lat());
                line.add(new LonLat(side, lat));
                lines.add(line);
                line = new ArrayList<>(List.of(new LonLat(-side, lat)));
            }
            line.add(place);
            times.add(recordTimes.get(record));
        }
        if (!line.isEmpty()) {
            if (line.size() == 1) {
                line.add(line.get(0)); // a line needs two positions, even when there was time for one record only
            }
            lines.add(line);
        }
        return lines;
    }

    private static LonLat last(List<LonLat> line) {
        return line.get(line.size() - 1);
    }

    private String status(int record, int particle) throws IOException {
        return ParticleStatus.of(reader.byteAt(record, Column.STATUS, particle))
                .name()
                .toLowerCase(Locale.ROOT);
    }
}
