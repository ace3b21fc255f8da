package org.driftline.io.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class ValidateCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void goldensOutsideTheToleranceEndWithOne() throws IOException {
        // Given
        writeGoldens("0.1");
        Path report = Files.writeString(
                folder.resolve("report.md"),
                "before\n" + MarkedText.BEGIN + "\nstale\n" + MarkedText.END + "\nafter\n");
        // When
        int code = drift("validate", folder.toString(), "--into", report.toString());
        // Then
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("own: a position is");
        assertThat(report)
                .content()
                .startsWith("before\n" + MarkedText.BEGIN + "\n\n| golden |")
                .endsWith(MarkedText.END + "\nafter\n")
                .contains("| own |")
                .doesNotContain("stale");
    }

    @Test
    void goldensWithinItEndWithZero() throws IOException {
        // Given
        writeGoldens("0.0");
        // When
        int code = drift("validate", folder.toString());
        // Then
        assertThat(code).isZero();
        assertThat(out.toString()).contains("| identical | identical |");
    }

    @Test
    void saysWhatItNeeds() throws IOException {
        assertThat(drift("validate", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(drift("validate", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("golden/*.csv");
        // Given
        writeGoldens("0.0");
        Path unmarked = Files.writeString(folder.resolve("unmarked.md"), "text");
        // When
        int code = drift("validate", folder.toString(), "--into", unmarked.toString());
        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(MarkedText.BEGIN);
    }

    /** A buoy that stays where it is, or by the reference does not. */
    private void writeGoldens(String lonAtEnd) throws IOException {
        Files.createDirectories(folder.resolve("golden"));
        Files.writeString(folder.resolve("goldens.json"), """
                {"trajectories":[{"name":"own","what":"a buoy","object_type":67,"tolerance_m":1}]}""");
        Files.writeString(folder.resolve("golden/own.csv"), """
                time,id,lon,lat,status,orientation,age_seconds,x_wind,y_wind,x_current,y_current
                2024-01-01T00:00:00Z,0,0.0,0.0,active,0,0,0,0,0,0
                2024-01-01T01:00:00Z,0,%s,0.0,active,0,3600,0,0,0,0
                """.formatted(lonAtEnd));
    }

    private int drift(String... arguments) {
        CommandLine command = DriftCommand.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
