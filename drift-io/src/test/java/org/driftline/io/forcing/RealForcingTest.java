package org.driftline.io.forcing;

import java.io.IOException;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.driftline.drift.field.Coverage;
import org.driftline.drift.field.Quantity;
import org.driftline.drift.field.VectorField;
import org.driftline.io.cf.Velocity;
import org.driftline.io.golden.ReferenceFolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The files of the reference, with numbers read off with ncdump. */
class RealForcingTest {

    @ParameterizedTest
    @CsvSource({
        "wa_hycom_current_cf, 2023-03-02T12:00:00Z, 2023-03-04T12:00:00Z, -125.92, -123.92, 47.0, 49.04",
        "gnome_wa_hycom_current, 2023-03-02T12:00:00Z, 2023-03-04T12:00:00Z, -125.92, -123.92, 47.0, 49.04",
        "wa_gfs_wind_cf, 2023-03-02T00:00:00Z, 2023-03-04T00:00:00Z, -125.5, -124, 47.25, 48.75",
        "gnome_wa_gfs_wind, 2023-03-02T00:00:00Z, 2023-03-04T00:00:00Z, -125.5, -124, 47.25, 48.75",
        "analytic_current_hourly, 2016-01-01T00:00:00Z, 2016-01-03T12:00:00Z, 0, 8, 58, 64",
        "analytic_wind_3hourly, 2016-01-01T00:00:00Z, 2016-01-03T12:00:00Z, -1, 9, 57, 65",
    })
    void coverage(String name, Instant start, Instant end, double west, double east, double south, double north)
            throws IOException {
        try (ForcingFile file = ForcingFile.open(ReferenceFolder.file("data/" + name + ".nc"))) {
            boolean wind = name.contains("wind");
            assertThat(file.wind().isPresent()).isEqualTo(wind);
            assertThat(file.current().isPresent()).isEqualTo(!wind);
            assertThat(file.synthetic()).isFalse();
            Coverage coverage = file.wind().or(file::current).orElseThrow().coverage();
            assertThat(coverage.start()).isEqualTo(start.getEpochSecond());
            assertThat(coverage.end()).isEqualTo(end.getEpochSecond());
            assertThat(coverage.area().west()).isCloseTo(west, within(1e-4));
            assertThat(coverage.area().east()).isCloseTo(east, within(1e-4));
            assertThat(coverage.area().south()).isCloseTo(south, within(1e-4));
            assertThat(coverage.area().north()).isCloseTo(north, within(1e-4));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wa_hycom_current_cf, 2023-03-02T21:00:00Z, -125.52001953125, 47.400001525878906, 0.147, 0.019",
        "gnome_wa_hycom_current, 2023-03-02T21:00:00Z, -125.52001953125, 47.400001525878906, 0.147, 0.019",
        "wa_gfs_wind_cf, 2023-03-02T12:00:00Z, -124.75, 47.75, 9.2602224, 0.2862647",
        "gnome_wa_gfs_wind, 2023-03-02T12:00:00Z, 235.25, 47.75, 9.2602224, 0.2862647",
        "analytic_current_hourly, 2016-01-01T20:00:00Z, 4, 60.5, 0.6258132, -0.1277112",
        "analytic_wind_3hourly, 2016-01-01T21:00:00Z, 1.75, 62, -5.693037, -5.27389",
    })
    void valuesAtNodes(String name, Instant time, double lon, double lat, float u, float v) throws IOException {
        try (ForcingFile file = ForcingFile.open(ReferenceFolder.file("data/" + name + ".nc"))) {
            float[] found = FieldSampling.at(file.wind().or(file::current).orElseThrow(), time, lon, lat);

            assertThat(found[0]).isCloseTo(u, within(2e-4f));
            assertThat(found[1]).isCloseTo(v, within(2e-4f));
        }
    }

    @Test
    void nothingBeyondTheEndOfTheTimes() throws IOException {
        try (ForcingFile file = ForcingFile.open(ReferenceFolder.file("data/wa_gfs_wind_cf.nc"))) {
            VectorField wind = file.wind().orElseThrow();

            assertThat(FieldSampling.at(wind, Instant.parse("2023-03-04T00:00:01Z"), -124.75, 47.75))
                    .containsOnly(Float.NaN);
            assertThat(FieldSampling.at(wind, Instant.parse("2023-03-02T00:00:00Z"), -124.75, 49))
                    .containsOnly(Float.NaN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AROME_MetCoOp_00_DEF_20160114_subset.nc, Lambert conformal conic, sphere of 6371000.0 m, 0.000",
        "Arctic20_1to5Feb_2016.nc, polar stereographic, sphere of 6371000.0 m, 0.872",
    })
    void projectionsAgreeWithTheFilesOwnLatitudes(String name, String projection, String earth, String cells)
            throws IOException {
        assertThat(ForcingFile.inspect(ReferenceFolder.file("data/" + name)))
                .contains(projection, earth, "agrees with the file's own latitudes and longitudes within " + cells)
                .doesNotContain("REFUSED", "WARNING");
    }

    @Test
    void theReferenceTakesAnotherEarthForTheArcticFile() throws IOException {
        try (ForcingFile file = ForcingFile.open(ReferenceFolder.file("data/Arctic20_1to5Feb_2016.nc"))) {
            Velocity ours = file.velocity(Quantity.CURRENT, false).orElseThrow();
            Velocity theirs = file.velocity(Quantity.CURRENT, true).orElseThrow();

            assertThat(ours.grid().warnings()).isEmpty();
            assertThat(theirs.grid().text()).contains("WGS84 (as in the reference its PROJ text is not heeded");
            assertThat(theirs.grid().warnings()).singleElement().asString().contains("by 1.4 cells");
        }
    }

    @Test
    void inspectionExplainsChoicesAndRefusals() throws IOException {
        String hycom = ForcingFile.inspect(ReferenceFolder.file("data/wa_hycom_current_cf.nc"));
        assertThat(hycom)
                .contains("current: water_u and water_v", "standard_name eastward_sea_water_velocity")
                .contains("time: 2023-03-02T12:00:00Z to 2023-03-04T12:00:00Z", "wind: none");
    }

    @Test
    void checksum() throws IOException {
        try (ForcingFile file = ForcingFile.open(ReferenceFolder.file("data/wa_hycom_current_cf.nc"))) {
            assertThat(file.sha256()).isEqualTo("c3add814fa27ce32d0f7c40fa8e0cd01cda66a01ea6157bf8caabbd4660eff7e");
        }
    }
}
