package org.driftline.io.coast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.driftline.drift.coast.NaturalEarth;
import org.driftline.drift.coast.NoLand;
import org.driftline.drift.run.RunSpec;
import org.driftline.io.params.DriftParams;
import org.driftline.io.params.Parsed;

import static org.assertj.core.api.Assertions.assertThat;

class RunLandTest {

    @TempDir
    Path directory;

    @Test
    void runsMeetTheLandThatComesWithDriftline() throws IOException {
        assertThat(RunLand.naturalEarth().forRun(run("stranding"))).isSameAs(NaturalEarth.land());
        assertThat(RunLand.naturalEarth().forRun(run("previous"))).isSameAs(NaturalEarth.land());
    }

    @Test
    void fileTakesItsPlace() throws IOException {
        Path file = Files.writeString(
                directory.resolve("mine.json"), "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1]]]}");

        assertThat(RunLand.ofFile(file).forRun(run("stranding")).name()).isEqualTo("mine.json");
    }

    @Test
    void runThatIsToDriftOverLandMeetsNone() throws IOException {
        assertThat(RunLand.naturalEarth().forRun(run("none"))).isInstanceOf(NoLand.class);
    }

    private static RunSpec run(String coastlineAction) throws IOException {
        ObjectNode params = (ObjectNode) new ObjectMapper().readTree("""
                {"latitude":60.0,"longitude":-3.0,"start_time":"2024-01-01T12:00:00Z","duration_hours":2,
                 "num_particles":50,"object_type":1,"coastline_action":"%s"}""".formatted(coastlineAction));
        return ((Parsed.Valid) DriftParams.parse(params)).request().run();
    }
}
