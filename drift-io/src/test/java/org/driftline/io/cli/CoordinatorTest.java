package org.driftline.io.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What a coordinator asks of a result beyond the search area itself. */
class CoordinatorTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A current of 0.5 m/s to the east, towards a shore at 2.9°W that half of the particles reach within 6 hours. */
    private static final String PARAMS = """
            {"latitude":60.0,"longitude":-3.05,"start_time":"2024-01-01T12:00:00Z","duration_hours":6,
             "num_particles":400,"radius_m":2000,"object_type":"SLDMB","seed":3,%s
             "forcing":{"wind":{"u":0,"v":0},"current":{"u":0.5,"v":0}}}""";

    private final StringWriter out = new StringWriter();

    @TempDir
    Path directory;

    @Test
    void howTheDatumDriftsAndWhichCoastIsHit() throws IOException {
        // Given
        Path land = Files.writeString(directory.resolve("shore.geojson"), """
                {"type":"Polygon","coordinates":[[[-2.9,59],[-2,59],[-2,61],[-2.9,61],[-2.9,59]]]}""");
        // When
        JsonNode summary = run("", "--land", land.toString());
        // Then
        JsonNode first = summary.path("times").get(1).path("datum_drift");
        assertThat(first.path("speed_ms").asDouble()).isCloseTo(0.5, within(0.005));
        assertThat(first.path("speed_kn").asDouble()).isCloseTo(0.97, within(0.01));
        assertThat(first.path("towards_deg").asDouble()).isCloseTo(90, within(0.5));
        assertThat(summary.path("times").get(0).has("datum_drift")).isFalse();
        assertThat(summary.path("times")
                        .get(2)
                        .path("datum_moved")
                        .path("distance_km")
                        .asDouble())
                .isCloseTo(3.6, within(0.05));
        JsonNode end = summary.path("final");
        assertThat(end.path("stranded_share").asDouble()).isBetween(0.5, 0.99);
        assertThat(end.path("stranded")).hasSize(1);
        JsonNode stretch = end.path("stranded").get(0);
        assertThat(stretch.path("share").asDouble())
                .isEqualTo(end.path("stranded_share").asDouble());
        assertThat(stretch.path("length_km").asDouble()).isBetween(5.0, 16.0);
        assertThat(stretch.path("from").asText()).contains("002°54.000'W");
        assertThat(out.toString())
                .contains("The datum moved ")
                .contains(" kn towards 090°")
                .contains("Stranded: ");
        assertThat(stretches()).isPositive();
    }

    @Test
    void whoLeftTheForcingIsNotWhoReachedALimit() throws IOException {
        // When
        JsonNode summary = run("\"deactivate_east_of\":-2.9,\"coastline_action\":\"none\",");
        // Then
        JsonNode end = summary.path("final");
        assertThat(end.path("beyond_limits_share").asDouble()).isBetween(0.5, 0.99);
        assertThat(end.path("left_forcing_share").asDouble()).isZero();
        assertThat(end.path("outside_share").asDouble())
                .isEqualTo(end.path("beyond_limits_share").asDouble());
        assertThat(out.toString()).contains("beyond the limits of the run");
    }

    private long stretches() throws IOException {
        JsonNode areas =
                JSON.readTree(directory.resolve("out/search-area.geojson").toFile());
        long count = 0;
        for (JsonNode feature : areas.path("features")) {
            if (feature.path("properties").path("kind").asText().equals("stranded")) {
                assertThat(feature.path("geometry").path("type").asText()).isEqualTo("MultiPoint");
                count++;
            }
        }
        return count;
    }

    private JsonNode run(String more, String... options) throws IOException {
        Path params = Files.writeString(directory.resolve("params.json"), PARAMS.formatted(more));
        String[] arguments = new String[options.length + 4];
        arguments[0] = "run";
        arguments[1] = params.toString();
        arguments[2] = "-o";
        arguments[3] = directory.resolve("out").toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        int code = DriftCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(arguments);
        assertThat(code).isZero();
        return JSON.readTree(directory.resolve("out/summary.json").toFile());
    }
}
