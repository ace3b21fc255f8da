package org.driftline.io.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Where something found has come from, from the parameters to the files. */
class BackwardRunTest {
    private static final String PARAMS = """
            {"latitude":60.0,"longitude":-3.0,"start_time":"2024-01-02T12:00:00Z","duration_hours":6,"direction":"backward",
             "backward_method":"%s","num_particles":200,"radius_m":500,"object_type":"PIW-1",
             "forcing":{"wind":{"u":0,"v":0},"current":{"u":0.5,"v":0}}}""";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "reverse, Backward: time reversed.",
        "iterative, Backward: drifted forward until the find was met within 50 m."
    })
    void theOriginIsTheLastSearchArea(String method, String told) throws IOException {
        // Given
        Path params = Files.writeString(directory.resolve("params.json"), PARAMS.formatted(method));
        StringWriter out = new StringWriter();
        CommandLine command = DriftCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(new StringWriter()));
        // When
        int code = command.execute(
                "run", params.toString(), "-o", directory.resolve("out").toString());
        // Then
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("2024-01-02 06:00 UTC (6 h before the find)")
                .contains(told);
        JsonNode summary = new ObjectMapper()
                .readTree(directory.resolve("out/summary.json").toFile());
        JsonNode origin = summary.path("final");
        assertThat(origin.path("time").asText()).isEqualTo("2024-01-02T06:00:00Z");
        assertThat(origin.path("regions")).hasSize(3);
        assertThat(origin.path("drifting_share").asDouble()).isEqualTo(1);
        double metresWest = (-3 - origin.path("datum").path("longitude").asDouble()) * 111_320 * 0.5;
        assertThat(metresWest).isCloseTo(0.5 * 6 * 3600, within(300.0));
        assertThat(summary.path("parameters").path("backward_method").asText()).isEqualTo(method);
        assertThat(directory.resolve("out/search-area.geojson")).isNotEmptyFile();
        assertThat(directory.resolve("out/heatmap.png")).isNotEmptyFile();
    }
}
