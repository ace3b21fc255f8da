package org.driftline.io.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class DriftCommandTest {
    private static final String PARAMS = """
            {"latitude":60.0,"longitude":-3.0,"start_time":"2024-01-01T12:00:00Z","duration_hours":2,
             "num_particles":50,"object_type":"PIW-1",
             "forcing":{"wind":{"u":7,"v":3},"current":{"u":0.2,"v":-0.1}}}""";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    @Test
    void aCompleteRunEndsWithZeroAndTellsTheSearchArea() throws IOException {
        // When
        int code = drift("run", params(PARAMS), "-o", directory.resolve("out").toString());
        // Then
        assertThat(code).isZero();
        assertThat(out.toString()).contains("Datum (mean position): ").contains("particles.nc");
        assertThat(out.toString()).contains("Coast: Natural Earth 10m land (").contains("skerries are missing");
        assertThat(err.toString()).endsWith("100 %" + System.lineSeparator());
        assertThat(directory.resolve("out/heatmap.png")).isNotEmptyFile();
    }

    @Test
    void everyMistakeIsPrinted() throws IOException {
        // Given
        String wrong = PARAMS.replace("60.0", "91").replace("PIW-1", "UFO").replace("50", "0");
        // When
        int code = drift("run", params(wrong), "-o", directory.resolve("out").toString());
        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("latitude").contains("object_type").contains("num_particles");
        assertThat(directory.resolve("out")).doesNotExist();
    }

    @Test
    void missingForcingIsBadInput() throws IOException {
        // Given
        String noForcing = PARAMS.replaceAll(",\\s*\"forcing\".*", "}");
        // When
        int code =
                drift("run", params(noForcing), "-o", directory.resolve("out").toString());
        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("there is no wind").contains("there is no current");
    }

    @Test
    void whatIsNoJsonIsBadInput() throws IOException {
        for (String text : List.of("", "nonsense", "[1]", "{\"latitude\":1,\"latitude\":2}", "{} {}")) {
            assertThat(drift("run", params(text), "-o", directory.toString())).isEqualTo(2);
        }
        assertThat(drift("run", "nowhere.json", "-o", directory.toString())).isEqualTo(2);
        assertThat(drift("run", params(PARAMS))).isEqualTo(2);
        assertThat(drift()).isEqualTo(2);
        assertThat(drift("fly")).isEqualTo(2);
    }

    @Test
    void forcingThatIsNoForcingIsBadInput() throws IOException {
        // When
        int code = drift("run", params(PARAMS), "-o", directory.toString(), "--forcing", params(PARAMS));
        // Then
        assertThat(code).isEqualTo(2);
        assertThat(drift("inspect", params(PARAMS))).isEqualTo(2);
    }

    @Test
    void whatIsRefusedIsExplained() throws IOException {
        assertThat(inspect("GRIB\0\0\0\2 and more")).contains("it is GRIB");
        assertThat(inspect("<html>404</html>")).contains("it is text");
        assertThat(inspect("PK\003\004....")).contains("zip archive");
        assertThat(inspect("")).contains("the file is empty");
        assertThat(inspect("CDF")).contains("forcing");
        assertThat(drift("inspect", directory.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is a directory");
    }

    private String inspect(String content) throws IOException {
        Path file = Files.writeString(directory.resolve("forcing.nc"), content, StandardCharsets.ISO_8859_1);
        assertThat(drift("inspect", file.toString())).isEqualTo(2);
        return err.toString();
    }

    @Test
    void landStopsParticles() throws IOException {
        // Given
        Path land = directory.resolve("land.geojson");
        Files.writeString(land, """
                {"type":"Polygon","coordinates":[[[-2.97,59],[-2,59],[-2,61],[-2.97,61],[-2.97,59]]]}""");
        // When
        int code = drift("run", params(PARAMS), "-o", directory.resolve("out").toString(), "--land", land.toString());
        // Then
        assertThat(code).isZero();
        assertThat(out.toString()).contains("Coast: land.geojson").doesNotContain("0.0 % stranded");
    }

    @Test
    void landThatDoesNothingIsBadInput() throws IOException {
        // Given
        Path land = directory.resolve("land.geojson");
        Files.writeString(land, "{\"type\":\"Polygon\",\"coordinates\":[[[-2,59],[-1,59],[-1,61]]]}");
        String over = PARAMS.replace("\"num_particles\"", "\"coastline_action\":\"none\",\"num_particles\"");
        // When
        int code = drift("run", params(over), "-o", directory.toString(), "--land", land.toString());
        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("--land does nothing");
        assertThat(drift("run", params(PARAMS), "-o", directory.toString(), "--land", params(PARAMS)))
                .isEqualTo(2);
    }

    @Test
    void switchesOfTheCommandLineGoIntoTheRun() throws IOException {
        // When
        int code = drift(
                "run",
                params(PARAMS),
                "-o",
                directory.resolve("out").toString(),
                "--no-randomness",
                "--left-right=opendrift",
                "--threads",
                "2");
        // Then
        assertThat(code).isZero();
        assertThat(directory.resolve("out/summary.json"))
                .content()
                .contains("\"randomness\" : \"false\"")
                .contains("\"left_right\" : \"opendrift\"");
    }

    @Test
    void objectsAreListed() {
        // When
        int code = drift("objects");
        // Then
        assertThat(code).isZero();
        assertThat(out.toString().lines()).hasSize(85).anyMatch(line -> line.contains("PIW-1"));
    }

    @Test
    void aProcessOfItsOwnGivesTheSameExitCode() throws Exception {
        // Given
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DriftCommand.class.getName(),
                        "run",
                        params(PARAMS.replace("60.0", "91")),
                        "-o",
                        directory.resolve("out").toString())
                .redirectErrorStream(true)
                .start();
        // When
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // Then
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(output).contains("latitude must be at least -90");
    }

    private int drift(String... arguments) {
        CommandLine command = DriftCommand.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    private String params(String text) throws IOException {
        return Files.writeString(directory.resolve("params.json"), text).toString();
    }
}
