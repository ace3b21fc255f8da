package org.driftline.io.forcing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.driftline.drift.field.Quantity;
import org.driftline.drift.geo.Area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ForcingCatalogueTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path directory;

    private SyntheticForcing synthetic(double east) {
        return new SyntheticForcing(new Area(-5, east, 59, 61), START, START.plusSeconds(7200));
    }

    @Test
    void listsWhatServesAndWhatDoesNot() throws IOException {
        // Given
        synthetic(-1).writeWind(directory.resolve("wind.nc"));
        Files.writeString(directory.resolve("broken.nc"), "CDF\u0001 and no more");
        Files.writeString(directory.resolve("notes.txt"), "not forcing");

        String checksum = Sha256.of(directory.resolve("wind.nc"));

        // When
        List<ForcingEntry> entries = new ForcingCatalogue(directory).entries();

        // Then
        assertThat(entries).extracting(ForcingEntry::name).containsExactly("broken", "wind");
        assertThat(entries.get(0))
                .isInstanceOfSatisfying(
                        ForcingEntry.Refused.class,
                        refused -> assertThat(refused.reason()).contains("broken: at byte"));
        assertThat(entries.get(1)).isInstanceOfSatisfying(ForcingEntry.Usable.class, usable -> {
            assertThat(usable.synthetic()).isTrue();
            assertThat(usable.sha256()).isEqualTo(checksum);
            assertThat(usable.coverage(Quantity.WIND)).isPresent();
            assertThat(usable.coverage(Quantity.CURRENT)).isEmpty();
        });
    }

    @Test
    void looksAgainWhenAFileChanges() throws IOException {
        // Given
        ForcingCatalogue catalogue = new ForcingCatalogue(directory);
        assertThat(catalogue.entries()).isEmpty();
        Path wind = directory.resolve("wind.nc");
        synthetic(-1).writeWind(wind);
        ForcingEntry first = catalogue.entries().get(0);
        assertThat(catalogue.entries().get(0)).as("not read again").isSameAs(first);

        // When
        Files.delete(wind);
        synthetic(1).writeCurrent(wind);

        // Then
        assertThat(catalogue.entries().get(0).coverage(Quantity.CURRENT)).isPresent();
    }

    @Test
    void opensByNameAndNeverOutsideTheDirectory() throws IOException {
        Path inside = Files.createDirectory(directory.resolve("inside"));
        synthetic(-1).writeWind(directory.resolve("outside.nc"));
        synthetic(-1).writeWind(inside.resolve("wind.nc"));
        ForcingCatalogue catalogue = new ForcingCatalogue(inside);

        try (ForcingFile file = catalogue.open("wind")) {
            assertThat(file.wind()).isPresent();
        }
        assertThatThrownBy(() -> catalogue.open("../outside"))
                .isInstanceOf(ForcingException.class)
                .hasMessageContaining("no forcing file is called '../outside'");
    }

    @Test
    void refusedFilesDoNotOpen() throws IOException {
        Files.writeString(directory.resolve("broken.nc"), "no NetCDF");

        assertThatThrownBy(() -> new ForcingCatalogue(directory).open("broken"))
                .hasMessageContaining("neither NetCDF-3");
    }

    @Test
    void aDirectoryThatIsNotThereIsEmpty() throws IOException {
        assertThat(new ForcingCatalogue(directory.resolve("none")).entries()).isEmpty();
    }
}
