package org.driftline.io.forcing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.driftline.drift.field.Coverage;
import org.driftline.drift.geo.Area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SyntheticForcingTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant END = Instant.parse("2026-03-02T13:00:00Z");
    private static final Area AREA = new Area(-5, -1, 59, 61);

    @TempDir
    Path directory;

    private final SyntheticForcing synthetic = new SyntheticForcing(AREA, START, END);

    @Test
    void coversItsBoxAndTimesAndSaysThatItIsMadeUp() throws IOException {
        // Given
        Path current = directory.resolve("current.nc");
        Path wind = directory.resolve("wind.nc");

        // When
        synthetic.writeCurrent(current);
        synthetic.writeWind(wind);

        // Then
        try (ForcingFile c = ForcingFile.open(current);
                ForcingFile w = ForcingFile.open(wind)) {
            for (Coverage coverage : new Coverage[] {
                c.current().orElseThrow().coverage(), w.wind().orElseThrow().coverage()
            }) {
                assertThat(coverage.area()).isEqualTo(AREA);
                assertThat(coverage.covers(START, END)).isTrue();
            }
            assertThat(c.synthetic() && w.synthetic()).isTrue();
            assertThat(c.globalAttributes().get("title")).contains("SYNTHETIC");
            float[] vector = FieldSampling.at(w.wind().orElseThrow(), END, -3, 60);
            assertThat(Math.hypot(vector[0], vector[1])).isBetween(7.5, 8.5);
        }
    }

    @Test
    void isTheSameEveryTime() throws IOException {
        Path one = directory.resolve("one.nc");
        Path other = directory.resolve("other.nc");
        synthetic.writeCurrent(one);
        new SyntheticForcing(AREA, START, END).writeCurrent(other);

        assertThat(one).hasSameBinaryContentAs(other);
    }

    @Test
    void refusesBoxesItCannotFill() {
        assertThatThrownBy(() -> new SyntheticForcing(new Area(0, 1, 80, 89), START, END))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SyntheticForcing(AREA, START, START)).isInstanceOf(IllegalArgumentException.class);
    }
}
