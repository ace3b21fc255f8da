package org.driftline.io.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;

import static org.assertj.core.api.Assertions.assertThat;

/** A family of our own: a drifting buoy without leeway goes with a current of 0.5 m/s to the east. */
class GoldenReportTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final LonLat BEGIN = new LonLat(4, 60);

    @TempDir
    Path folder;

    @Test
    void whatIsTheSameIsGood() throws IOException {
        // Given
        writeFamily(0, "active");
        // When
        GoldenReport report = report();
        // Then
        assertThat(report.complaints()).isEmpty();
        assertThat(report.isGood()).isTrue();
        assertThat(report.markdown()).contains("| own | a buoy | 3 | 0.00").contains("| 1 | identical | identical |");
    }

    @Test
    void whatIsFartherOffThanAllowedIsNamed() throws IOException {
        // Given
        writeFamily(25, "active");
        // When
        GoldenReport report = report();
        // Then
        assertThat(report.isGood()).isFalse();
        assertThat(report.complaints()).singleElement().asString().startsWith("own: a position is 25.0");
        assertThat(report.markdown()).contains(" 25.0");
    }

    @Test
    void anotherStatusIsNamed() throws IOException {
        // Given
        writeFamily(0, "stranded");
        // When
        GoldenReport report = report();
        // Then
        assertThat(report.complaints())
                .singleElement()
                .asString()
                .contains(
                        "status of particle 3 at 2024-01-01T02:00:00Z in run [] is ACTIVE, of the reference STRANDED");
        assertThat(report.markdown()).contains("| 1 DIFFER | identical |");
    }

    @Test
    void whatNobodyDescribesIsNotPassedOver() throws IOException {
        // Given
        writeFamily(0, "active");
        Files.writeString(folder.resolve("golden/stranger.csv"), "time,id\n");
        // When
        GoldenReport report = report();
        // Then
        assertThat(report.isGood()).isFalse();
        assertThat(report.complaints())
                .containsExactly("stranger.csv is not described by goldens.json, and was left out");
    }

    private GoldenReport report() throws IOException {
        List<String> told = new ArrayList<>();
        GoldenReport report = GoldenReport.of(Goldens.in(folder), 1, told::add);
        assertThat(told).containsExactly("own");
        return report;
    }

    /** Particle 3 after none, one and two hours; the last place is moved to the east by some metres. */
    private void writeFamily(double metresOff, String lastStatus) throws IOException {
        Files.createDirectories(folder.resolve("golden"));
        Files.writeString(folder.resolve("goldens.json"), """
                {"trajectories":[{"name":"own","what":"a buoy","object_type":67,"tolerance_m":1}]}""");
        StringBuilder rows =
                new StringBuilder("time,id,lon,lat,status,orientation,age_seconds,x_wind,y_wind,x_current,y_current\n");
        LonLat place = BEGIN;
        for (int hour = 0; hour <= 2; hour++) {
            LonLat told = hour == 2 ? Geodesic.move(place, metresOff, 0) : place;
            rows.append("%s,3,%.10f,%.10f,%s,0,%d,0,0,0.5,0\n"
                    .formatted(
                            START.plusSeconds(3600L * hour),
                            told.lon(),
                            told.lat(),
                            hour == 2 ? lastStatus : "active",
                            3600 * hour));
            for (int step = 0; step < 6; step++) {
                place = Geodesic.move(place, 300, 0);
            }
        }
        Files.writeString(folder.resolve("golden/own.csv"), rows.toString());
    }
}
