package org.driftline.io.skill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.driftline.io.netcdf.Attribute;
import org.driftline.io.netcdf.NetCdf3Writer;
import org.driftline.io.netcdf.NetCdfType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DrifterFilesTest {
    private static final double NEW_YEAR = Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();

    @TempDir
    Path directory;

    @Test
    void positionsMayComeInAnyOrder() throws IOException {
        Path file = write("""
                time,id,lon,lat,drogue
                2024-01-01T02:00:00Z,a,4.2,60.2,1
                2024-01-01 00:00:00,b,350,-10,0
                2024-01-01T01:00,a,4.1,60.1,1
                2024-01-01T00:00:00Z,a,4.0,60.0,1
                2024-01-01T00:00:00Z,a,4.0,60.0,1
                2024-01-01T03:00:00Z,a,nan,,1
                """);

        List<Drifter> drifters = DrifterFiles.read(file);

        assertThat(drifters).extracting(Drifter::id).containsExactly("a", "b");
        assertThat(drifters.get(0).track().size()).isEqualTo(3);
        assertThat(drifters.get(0).track().time(1)).isEqualTo(NEW_YEAR + 3600);
        assertThat(drifters.get(0).track().place(2).lat()).isEqualTo(60.2);
        assertThat(drifters.get(1).track().place(0).lon()).isEqualTo(-10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id,time,lat                                       | has no column longitude
            id,time,lat,lon;                                  | holds no position
            id,time,lat,lon;a,2024-01-01T00:00:00Z,60         | line 2: too few columns
            id,time,lat,lon;a,yesterday,60,4                  | line 2: time 'yesterday'
            id,time,lat,lon;a,2024-01-01T00:00:00Z,north,4    | line 2: latitude 'north'
            id,time,lat,lon;a,2024-01-01T00:00:00Z,91,4       | latitude 91.0
            id,time,lat,lon;a,2024-01-01T00:00:00Z,60,4;a,2024-01-01T00:00:00Z,61,4 | in two places at one time
            """)
    void mistakesAreTold(String lines, String told) throws IOException {
        Path file = write(lines.replace(";", "\n"));

        assertThatThrownBy(() -> DrifterFiles.read(file))
                .isInstanceOf(DrifterFileException.class)
                .hasMessageContaining(told);
    }

    @Test
    void whatIsNoFileOfDriftersIsRefused() throws IOException {
        Path empty = Files.writeString(directory.resolve("empty.nc"), "");
        assertThatThrownBy(() -> DrifterFiles.read(empty)).isInstanceOf(DrifterFileException.class);
        assertThatThrownBy(() -> DrifterFiles.read(directory.resolve("absent.csv")))
                .hasMessageContaining("there is no file");
    }

    @Test
    void trajectoriesInRowsHaveCommonTimes() throws IOException {
        Path file = directory.resolve("rows.nc");
        try (NetCdf3Writer writer = NetCdf3Writer.define()
                .dimension("trajectory", 2)
                .dimension("time", 3)
                .variable("time", NetCdfType.DOUBLE, List.of("time"), Attribute.text("units", "hours since 2024-01-01"))
                .variable("lon", NetCdfType.DOUBLE, List.of("trajectory", "time"))
                .variable("lat", NetCdfType.DOUBLE, List.of("trajectory", "time"))
                .create(file)) {
            writer.write("time", new double[] {0, 1, 2});
            writer.write("lon", new double[] {4, 5, 6, 7, Double.NaN, 9});
            writer.write("lat", new double[] {60, 60, 60, 61, 61, 61});
        }

        List<Drifter> drifters = DrifterFiles.read(file);

        assertThat(drifters).hasSize(2);
        assertThat(drifters.get(0).track().size()).isEqualTo(3);
        assertThat(drifters.get(1).track().size()).isEqualTo(2);
        assertThat(drifters.get(1).track().time(1)).isEqualTo(NEW_YEAR + 7200);
    }

    @Test
    void trajectoriesMayFollowOneAnother() throws IOException {
        Path file = directory.resolve("ragged.nc");
        try (NetCdf3Writer writer = NetCdf3Writer.define()
                .dimension("traj", 2)
                .dimension("obs", 5)
                .variable("rowsize", NetCdfType.INT, List.of("traj"), Attribute.text("sample_dimension", "obs"))
                .variable("time", NetCdfType.DOUBLE, List.of("obs"), Attribute.text("units", "hours since 2024-01-01"))
                .variable("longitude", NetCdfType.DOUBLE, List.of("obs"))
                .variable("latitude", NetCdfType.DOUBLE, List.of("obs"))
                .create(file)) {
            writer.write("rowsize", new int[] {3, 2});
            writer.write("time", new double[] {0, 1, 2, 0, 6});
            writer.write("longitude", new double[] {4, 5, 6, 7, 8});
            writer.write("latitude", new double[] {60, 60, 60, 61, 61});
        }

        List<Drifter> drifters = DrifterFiles.read(file);

        assertThat(drifters).hasSize(2);
        assertThat(drifters.get(0).track().size()).isEqualTo(3);
        assertThat(drifters.get(1).track().end()).isEqualTo(NEW_YEAR + 6 * 3600);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("drifters.csv"), text);
    }
}
