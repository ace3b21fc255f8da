package org.driftline.io.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import org.driftline.drift.coast.NoLand;
import org.driftline.drift.field.ConstantField;
import org.driftline.drift.forcing.Forcing;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.release.PointRelease;
import org.driftline.drift.release.RadiusType;
import org.driftline.drift.run.RunSpec;
import org.driftline.drift.track.Recording;

import static org.assertj.core.api.Assertions.assertThat;

/** Twins: drifters that the model itself made, in the same forcing and with another seed. */
class SkillCommandTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final String PARAMS = """
            {"num_particles":50,"object_type":"LIFE-RAFT-DB-10","coastline_action":"none",
             "forcing":{"wind":{"u":7,"v":3},"current":{"u":0.2,"v":-0.1}}}""";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    @Test
    void ofItsOwnTwinsTheModelKnowsMoreThanNothing() throws IOException {
        // Given
        Path params = Files.writeString(directory.resolve("params.json"), PARAMS);
        // When
        int code = drift("skill", "--drifters", twins(3).toString(), "--params", params.toString(), "--length", "24");
        // Then
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString()).startsWith("6 segments of 24 h, compared every 1 h; tolerance n = 1.0.");
        assertThat(out.toString()).contains("Left out: 3, the track ends before.");
        assertThat(out.toString()).contains("| km at 6 h | km at 12 h | km at 24 h |");
        assertThat(skill("model, datum")).isGreaterThan(0.6);
        assertThat(skill("model, best particle")).isGreaterThan(skill("model, datum"));
        assertThat(skill("stay put")).isLessThan(0.05);
        assertThat(skill("persistence")).isGreaterThan(0.5);
    }

    @Test
    void segmentsThatNoForcingCoversAreLeftOut() throws IOException {
        // When
        int code = drift("skill", "--drifters", twins(1).toString(), "--object-type", "4");
        // Then
        assertThat(code).isZero();
        assertThat(out.toString()).startsWith("0 segments").contains("the forcing does not cover it");
    }

    @Test
    void badInputIsTold() throws IOException {
        Path twins = twins(1);
        assertThat(drift("skill")).isEqualTo(2);
        assertThat(drift("skill", "--drifters", "nowhere.csv", "--object-type", "4"))
                .isEqualTo(2);
        assertThat(drift("skill", "--drifters", twins.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("object_type is required");
        assertThat(drift("skill", "--drifters", twins.toString(), "--object-type", "4", "--hours", "1.5"))
                .isEqualTo(2);
        assertThat(drift("skill", "--drifters", twins.toString(), "--object-type", "4", "--length", "0"))
                .isEqualTo(2);
        assertThat(drift("skill", "--drifters", twins.toString(), "--object-type", "4", "--forcing", twins.toString()))
                .isEqualTo(2);
        Path backward = Files.writeString(directory.resolve("backward.json"), "{\"direction\":\"backward\"}");
        assertThat(drift("skill", "--drifters", twins.toString(), "--params", backward.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("direction is told by the drifters");
    }

    private double skill(String method) {
        String row = out.toString()
                .lines()
                .filter(line -> line.startsWith("| " + method + " |"))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(row.split("\\|", -1)[3].strip().split(" ", -1)[0]);
    }

    /** Positions every half an hour for 60 hours. */
    private Path twins(int number) throws IOException {
        PointRelease release = new PointRelease(number, new LonLat(-3, 60), 0, RadiusType.GAUSSIAN, START, START);
        RunSpec spec = RunSpec.of(
                        ObjectClasses.find("LIFE-RAFT-DB-10").orElseThrow(), List.of(release), Duration.ofHours(60))
                .outputStep(Duration.ofMinutes(30))
                .seed(99)
                .build();
        Recording run =
                Recording.of(spec, new Forcing(new ConstantField(7, 3), new ConstantField(0.2, -0.1), new NoLand()));
        StringBuilder text = new StringBuilder("id,time,latitude,longitude\n");
        for (int record = 0; record < run.size(); record++) {
            for (int i = 0; i < number; i++) {
                LonLat place = run.position(record, i);
                text.append("twin%d,%s,%.6f,%.6f%n"
                        .formatted(i, START.plusSeconds(1800L * record), place.lat(), place.lon()));
            }
        }
        return Files.writeString(directory.resolve("twins.csv"), text);
    }

    private int drift(String... arguments) {
        CommandLine command = DriftCommand.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
