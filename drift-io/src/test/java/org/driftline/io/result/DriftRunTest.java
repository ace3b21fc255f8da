package org.driftline.io.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.driftline.drift.RunControl;
import org.driftline.drift.coast.LandMask;
import org.driftline.drift.coast.NoLand;
import org.driftline.drift.coast.PolygonLand;
import org.driftline.drift.coast.Ring;
import org.driftline.drift.field.ConstantField;
import org.driftline.drift.field.Fallback;
import org.driftline.drift.field.GriddedField;
import org.driftline.drift.field.LatLonGrid;
import org.driftline.drift.field.Quantity;
import org.driftline.drift.field.VectorField;
import org.driftline.drift.forcing.Forcing;
import org.driftline.io.netcdf.NetCdfFile;
import org.driftline.io.netcdf.read.NetCdfReader;
import org.driftline.io.params.DriftParams;
import org.driftline.io.params.DriftRequest;
import org.driftline.io.params.Parsed;
import org.driftline.io.runforcing.ForcingUsed;
import org.driftline.io.runforcing.RunForcing;
import org.driftline.io.summary.Provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DriftRunTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PARAMS = """
            {"latitude":60.0,"longitude":-3.0,"start_time":"2024-01-01T12:00:00Z","duration_hours":6,
             "num_particles":600,"object_type":26,"radius_m":500,"seed":7,
             "forcing":{"wind":{"u":7,"v":3},"current":{"u":0.2,"v":-0.1}}}""";

    @TempDir
    Path directory;

    @Test
    void everyFileIsThereWithItsChecksum() throws IOException {
        // When
        DriftResult result = run("a", RunControl.SINGLE);
        // Then
        assertThat(result.artifacts())
                .extracting(Artifact::name)
                .containsExactly(
                        "particles.nc", "search-area.geojson", "trajectories.geojson", "heatmap.png", "summary.json");
        for (Artifact artifact : result.artifacts()) {
            Path file = directory.resolve("a").resolve(artifact.name());
            assertThat(artifact.size()).isEqualTo(Files.size(file)).isPositive();
            assertThat(artifact.sha256()).matches("[0-9a-f]{64}");
        }
        assertThat(directory.resolve("a").resolve("records.tmp")).doesNotExist();
    }

    @Test
    void everythingButTheSummaryIsTheSameHoweverOftenAndWithHoweverManyThreads() throws IOException {
        // When
        DriftResult one = run("one", RunControl.SINGLE);
        DriftResult again = run("again", RunControl.SINGLE);
        DriftResult four = run("four", RunControl.threads(4));
        // Then
        assertThat(again.artifacts().subList(0, 4)).isEqualTo(one.artifacts().subList(0, 4));
        assertThat(four.artifacts().subList(0, 4)).isEqualTo(one.artifacts().subList(0, 4));
    }

    @Test
    void particlesReadBack() throws IOException {
        // When
        run("a", RunControl.SINGLE);
        // Then
        try (NetCdfFile file = NetCdfReader.open(directory.resolve("a/particles.nc"))) {
            Map<String, String> attributes = file.attributes().toMap();
            assertThat(attributes)
                    .containsEntry("Conventions", "CF-1.11")
                    .containsEntry("featureType", "trajectory")
                    .containsEntry("driftline_seed", "7")
                    .containsEntry("driftline_object_key", key())
                    .containsEntry("driftline_left_right", "allen")
                    .containsEntry("driftline_forcing_wind", "constant 7.0 m/s east, 3.0 m/s north");
            assertThat(values(file, "time")).hasSize(7).startsWith(1704110400).endsWith(1704110400 + 6 * 3600);
            assertThat(Arrays.stream(values(file, "lon"))).hasSize(600 * 7).allMatch(lon -> lon > -3.1 && lon < -2);
            assertThat(Arrays.stream(values(file, "lat"))).hasSize(600 * 7).allMatch(lat -> lat > 59.5 && lat < 60.5);
            assertThat(values(file, "status")).containsOnly(0);
            assertThat(values(file, "x_wind")).containsOnly(7);
            assertThat(values(file, "age_seconds")).startsWith(0, 3600).endsWith(6 * 3600);
            double sum =
                    Arrays.stream(values(file, "probability_of_containment")).sum();
            assertThat(sum).isCloseTo(7, within(1e-4));
        }
    }

    @Test
    void startsOnLandAreMovedToSeaAndSaidLoudly() throws IOException {
        // Given: the coast runs along the meridian of the release
        LandMask land = new PolygonLand(
                "a box", "exact", List.of(new Ring(new double[] {-3, -2, -2, -3}, new double[] {59, 59, 61, 61})));
        // When
        DriftResult result = run(
                "moved",
                RunControl.SINGLE,
                PARAMS,
                new Forcing(new ConstantField(-7, 3), new ConstantField(-0.2, 0), land));
        // Then
        JsonNode particles = result.summary().get("particles");
        int moved = particles.get("starts_moved_to_sea").asInt();
        assertThat(moved).isBetween(240, 360);
        assertThat(particles.get("starts_moved_at_most_m").asInt()).isBetween(1000, 3000);
        assertThat(particles.get("seeded_on_land").asInt()).isZero();
        assertThat(result.degraded()).isTrue();
        assertThat(result.searchAreaInWords())
                .contains("Caution: " + moved + " of 600 particles would have started on land and were moved");
    }

    @Test
    void stokesDriftIsKeptWhereItActs() throws IOException {
        // Given
        Forcing waves = new Forcing(
                new ConstantField(7, 3),
                new ConstantField(0.2, -0.1),
                new NoLand(),
                new ConstantField(0.125, 0.25),
                Fallback.NONE);
        // When
        run("waves", RunControl.SINGLE, PARAMS, waves);
        run("calm", RunControl.SINGLE);
        // Then
        try (NetCdfFile file = NetCdfReader.open(directory.resolve("waves/particles.nc"))) {
            assertThat(values(file, "sea_surface_wave_stokes_drift_x_velocity")).containsOnly(0.125);
            assertThat(values(file, "sea_surface_wave_stokes_drift_y_velocity")).containsOnly(0.25);
        }
        try (NetCdfFile file = NetCdfReader.open(directory.resolve("calm/particles.nc"))) {
            assertThat(file.variable("sea_surface_wave_stokes_drift_x_velocity"))
                    .isEmpty();
        }
    }

    @Test
    void capsizedObjectsAndThoseBeyondALimitAreTold() throws IOException {
        // When
        DriftResult result = run(
                "off",
                RunControl.SINGLE,
                PARAMS.replace("\"seed\":7", "\"seed\":7,\"capsized\":true,\"max_age_s\":7200"));
        // Then
        try (NetCdfFile file = NetCdfReader.open(directory.resolve("off/particles.nc"))) {
            assertThat(values(file, "capsized")).hasSize(600 * 7).containsOnly(1);
            assertThat(values(file, "status")).startsWith(0, 0, 4, 4, 4, 4, 4);
            assertThat(file.attributes().toMap())
                    .containsEntry("driftline_max_age_s", "7200")
                    .containsEntry("driftline_capsizing_leeway_fraction", "0.4");
        }
        assertThat(result.degraded()).isTrue();
    }

    @Test
    void aResultThatNeededAFallbackIsDegradedAndSaysHowMuch() throws IOException {
        // Given
        double start = 1_704_110_400;
        VectorField threeHours = new GriddedField(
                "short",
                Quantity.CURRENT,
                new LatLonGrid(new double[] {-10, 10}, new double[] {50, 70}),
                new double[] {start, start + 3 * 3600},
                (time, window, u, v) -> {});
        Forcing forcing = new Forcing(new ConstantField(7, 3), threeHours, new NoLand())
                .withFallback(new Fallback(null, new ConstantField(0.1, 0)));
        // When
        DriftResult result = run("gap", RunControl.SINGLE, PARAMS, forcing);
        // Then
        assertThat(result.degraded()).isTrue();
        assertThat(result.summary().path("reservations").toString())
                .contains("the forcing has no current for 47.2 % of the particle-steps: the fallback value was used");
        assertThat(result.summary().path("parameters").path("fallback_current").asText())
                .isEqualTo("0.1 m/s east, 0 m/s north");
    }

    @Test
    void beforeItsReleaseAParticleIsNowhere() throws IOException {
        // When
        run("late", RunControl.SINGLE, PARAMS.replace("\"seed\":7", "\"end_time\":\"2024-01-01T17:00:00Z\""));
        // Then
        try (NetCdfFile file = NetCdfReader.open(directory.resolve("late/particles.nc"))) {
            assertThat(values(file, "lon")[599 * 7]).isNaN();
            assertThat(values(file, "lon")[599 * 7 + 6]).isNotNaN();
        }
        JsonNode summary =
                MAPPER.readTree(directory.resolve("late/summary.json").toFile());
        assertThat(summary.path("times").get(0).path("pending_share").asDouble())
                .isGreaterThan(0.9);
        assertThat(summary.path("final").path("pending_share").asDouble()).isZero();
    }

    @Test
    void theSummarySaysWhereToSearchAndFromWhatItKnows() throws IOException {
        // When
        DriftResult result = run("a", RunControl.SINGLE);
        // Then
        JsonNode summary = MAPPER.readTree(directory.resolve("a/summary.json").toFile());
        assertThat(summary.path("search_area").asText()).isEqualTo(result.searchAreaInWords());
        assertThat(result.searchAreaInWords())
                .contains("Datum (mean position): 60°")
                .contains("95 % of the probability is within")
                .contains("Wind: constant 7.0 m/s east, 3.0 m/s north")
                .contains("no coastline was used");
        assertThat(summary.path("times")).hasSize(7);
        assertThat(summary.path("degraded").asBoolean()).isTrue();
        assertThat(summary.path("provenance").path("worker_id").asText()).isEqualTo("w1");
        assertThat(summary.path("defaults_applied").path("time_step_s").asText())
                .isEqualTo("600");
    }

    @Test
    void searchAreasAreGeoJson() throws IOException {
        // When
        run("a", RunControl.SINGLE);
        // Then
        JsonNode areas =
                MAPPER.readTree(directory.resolve("a/search-area.geojson").toFile());
        assertThat(areas.path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(areas.path("features")).hasSize(7 * 5);
        JsonNode last = areas.path("features").get(6 * 5 + 2);
        assertThat(last.path("geometry").path("type").asText()).isEqualTo("MultiPolygon");
        assertThat(last.path("properties").path("probability").asDouble()).isEqualTo(0.95);
        assertThat(last.path("properties").path("area_km2").asDouble()).isPositive();
        JsonNode tracks =
                MAPPER.readTree(directory.resolve("a/trajectories.geojson").toFile());
        assertThat(tracks.path("features")).hasSize(100);
    }

    @Test
    void anAnimationIsOneMoreFile() throws IOException {
        // When
        DriftResult result = run("moving", RunControl.threads(2), new ResultExtent(1, true));
        // Then
        assertThat(result.artifacts())
                .filteredOn(artifact -> artifact.name().equals("animation.png"))
                .singleElement()
                .satisfies(artifact -> assertThat(artifact.size()).isPositive());
        assertThat(result.omitted()).isEmpty();
        assertThat(result.summary().has("omitted")).isFalse();
    }

    @Test
    void anAnimationThatFailsIsToldAndNothingElseFails() throws IOException {
        // Given
        Files.createDirectories(directory.resolve("still/animation.png"));
        // When
        DriftResult result = run("still", RunControl.SINGLE, new ResultExtent(1, true));
        // Then
        assertThat(result.artifacts()).extracting(Artifact::name).hasSize(5).doesNotContain("animation.png");
        assertThat(result.omitted()).singleElement().asString().startsWith("animation.png could not be made: ");
        assertThat(result.summary().path("omitted").path(0).asText())
                .isEqualTo(result.omitted().get(0));
    }

    @Test
    void ofAStoredSampleAreasAndProbabilitiesAreThoseOfAll() throws IOException {
        // When
        DriftResult all = run("all", RunControl.SINGLE, ResultExtent.USUAL);
        DriftResult some = run("some", RunControl.threads(3), new ResultExtent(7, false));
        // Then
        assertThat(some.summary().path("times")).isEqualTo(all.summary().path("times"));
        assertThat(some.summary().path("particles").path("stored").asInt()).isEqualTo(86);
        assertThat(some.searchAreaInWords()).contains("from 600 particles").contains("one in 7 is stored");
        try (NetCdfFile file = NetCdfReader.open(directory.resolve("some/particles.nc"))) {
            assertThat(file.attributes().toMap()).containsEntry("driftline_stored_every", "7");
            assertThat(values(file, "trajectory")).startsWith(0, 7, 14).endsWith(595);
            assertThat(Arrays.stream(values(file, "probability_of_containment")).sum())
                    .isCloseTo(7, within(1e-4));
        }
    }

    private DriftResult run(String name, RunControl control, ResultExtent extent) throws IOException {
        RunForcing made = new RunForcing(
                new Forcing(new ConstantField(7, 3), new ConstantField(0.2, -0.1), new NoLand()),
                List.of(ForcingUsed.constant("wind", 7, 3), ForcingUsed.constant("current", 0.2, -0.1)),
                List.of());
        Destination destination = new Destination(directory.resolve(name), Provenance.none(), extent);
        return DriftRun.run(request(PARAMS), made, destination, control);
    }

    private DriftResult run(String name, RunControl control) throws IOException {
        return run(name, control, PARAMS);
    }

    private DriftResult run(String name, RunControl control, String params) throws IOException {
        return run(
                name,
                control,
                params,
                new Forcing(new ConstantField(7, 3), new ConstantField(0.2, -0.1), new NoLand()));
    }

    private DriftResult run(String name, RunControl control, String params, Forcing forcing) throws IOException {
        RunForcing made = new RunForcing(
                forcing,
                List.of(ForcingUsed.constant("wind", 7, 3), ForcingUsed.constant("current", 0.2, -0.1)),
                List.of());
        Provenance provenance = new Provenance(Map.of("worker_id", "w1"));
        return DriftRun.run(request(params), made, new Destination(directory.resolve(name), provenance), control);
    }

    private static double[] values(NetCdfFile file, String variable) throws IOException {
        return file.variable(variable).orElseThrow().readAll(1_000_000);
    }

    private static String key() throws IOException {
        return request(PARAMS).run().object().key();
    }

    private static DriftRequest request(String params) throws IOException {
        return ((Parsed.Valid) DriftParams.parse((ObjectNode) MAPPER.readTree(params))).request();
    }
}
