package org.driftline.io.forcing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.driftline.drift.field.Quantity;
import org.driftline.io.netcdf.Attribute;
import org.driftline.io.netcdf.NetCdf3Definition;
import org.driftline.io.netcdf.NetCdf3Writer;
import org.driftline.io.netcdf.NetCdfType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** Files as well-known models write them, and what is said about those that cannot be read. */
class ModelFilesTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    @TempDir
    Path directory;

    private static Attribute text(String name, String value) {
        return Attribute.text(name, value);
    }

    private ForcingFile open() throws IOException {
        return ForcingFile.open(directory.resolve("made.nc"));
    }

    private static NetCdf3Definition base(String time, int rows, int cols) {
        return NetCdf3Writer.define()
                .dimension(time, 2)
                .dimension("south_north", rows)
                .dimension("west_east", cols);
    }

    /** Columns go north, rows go west: a grid turned by a quarter. */
    private static float[] nodes(int times, int rows, int cols, boolean lon) {
        float[] values = new float[times * rows * cols];
        for (int i = 0; i < values.length; i++) {
            int row = Math.floorMod(Math.floorDiv(i, cols), rows);
            values[i] = lon ? 10 - 0.5f * row : 50 + 0.5f * (i % cols);
        }
        return values;
    }

    @Test
    void wrfGivesItsNodesAtEveryTimeAndItsWindAlongItsAxes() throws IOException {
        // Given
        List<String> each = List.of("Time", "south_north", "west_east");
        NetCdf3Definition definition = base("Time", 4, 5)
                .variable(
                        "XTIME", NetCdfType.FLOAT, List.of("Time"), text("units", "minutes since 2026-03-01 00:00:00"))
                .variable("XLAT", NetCdfType.FLOAT, each, text("units", "degree_north"))
                .variable("XLONG", NetCdfType.FLOAT, each, text("units", "degree_east"))
                .variable(
                        "U10", NetCdfType.FLOAT, each, text("units", "m s-1"), text("coordinates", "XLONG XLAT XTIME"))
                .variable(
                        "V10", NetCdfType.FLOAT, each, text("units", "m s-1"), text("coordinates", "XLONG XLAT XTIME"));
        float[] along = new float[40];
        Arrays.fill(along, 5);
        try (NetCdf3Writer writer = definition.create(directory.resolve("made.nc"))) {
            writer.write("XTIME", new float[] {0, 180});
            writer.write("XLAT", nodes(2, 4, 5, false));
            writer.write("XLONG", nodes(2, 4, 5, true));
            writer.write("U10", along);
        }
        // When
        try (ForcingFile file = open()) {
            float[] found = FieldSampling.at(file.wind().orElseThrow(), START, 9.3, 51.2);
            // Then: what blows along the columns blows north
            assertThat(found[0]).isCloseTo(0, within(0.02f));
            assertThat(found[1]).isCloseTo(5, within(0.02f));
            assertThat(file.grid(Quantity.WIND)).contains("curvilinear, by XLONG", "along the grid's axes");
        }
    }

    @Test
    void nodesThatMoveAreRefused() throws IOException {
        // Given
        List<String> each = List.of("Time", "south_north", "west_east");
        NetCdf3Definition definition = base("Time", 4, 5)
                .variable(
                        "XTIME", NetCdfType.FLOAT, List.of("Time"), text("units", "minutes since 2026-03-01 00:00:00"))
                .variable("XLAT", NetCdfType.FLOAT, each, text("units", "degree_north"))
                .variable("XLONG", NetCdfType.FLOAT, each, text("units", "degree_east"))
                .variable("U10", NetCdfType.FLOAT, each, text("units", "m s-1"))
                .variable("V10", NetCdfType.FLOAT, each, text("units", "m s-1"));
        float[] moving = nodes(2, 4, 5, true);
        moving[20] += 1;
        try (NetCdf3Writer writer = definition.create(directory.resolve("made.nc"))) {
            writer.write("XTIME", new float[] {0, 180});
            writer.write("XLAT", nodes(2, 4, 5, false));
            writer.write("XLONG", moving);
        }
        // Then
        assertThatThrownBy(this::open).hasMessageContaining("the nodes of the grid move: XLONG");
    }

    @Test
    void romsAndNemoStaggerTheirCurrents() throws IOException {
        // Given
        base("ocean_time", 4, 5)
                .dimension("xi_u", 4)
                .dimension("eta_v", 3)
                .variable(
                        "ocean_time",
                        NetCdfType.DOUBLE,
                        List.of("ocean_time"),
                        text("units", "seconds since 2026-03-01"))
                .variable(
                        "u",
                        NetCdfType.FLOAT,
                        List.of("ocean_time", "south_north", "xi_u"),
                        text("long_name", "u-momentum component of the sea water velocity"),
                        text("units", "meter second-1"))
                .variable(
                        "v",
                        NetCdfType.FLOAT,
                        List.of("ocean_time", "eta_v", "west_east"),
                        text("long_name", "v-momentum component of the sea water velocity"),
                        text("units", "meter second-1"))
                .create(directory.resolve("made.nc"))
                .close();
        // Then
        assertThatThrownBy(this::open)
                .hasMessageContaining(
                        "u(ocean_time, south_north, xi_u) and v(ocean_time, eta_v, west_east) lie on different"
                                + " nodes: on a staggered grid");
    }

    @Test
    void unstructuredMeshesAreNamed() throws IOException {
        // Given
        List<String> each = List.of("time", "node");
        NetCdf3Writer.define()
                .dimension("time", 1)
                .dimension("node", 9)
                .variable("time", NetCdfType.DOUBLE, List.of("time"), text("units", "hours since 2026-03-01"))
                .variable("lon", NetCdfType.FLOAT, List.of("node"), text("units", "degrees_east"))
                .variable("lat", NetCdfType.FLOAT, List.of("node"), text("units", "degrees_north"))
                .variable("water_u", NetCdfType.FLOAT, each, text("units", "m/s"))
                .variable("water_v", NetCdfType.FLOAT, each, text("units", "m/s"))
                .create(directory.resolve("made.nc"))
                .close();
        // Then
        assertThatThrownBy(this::open).hasMessageContaining("unstructured mesh").hasMessageContaining("along node");
    }

    @Test
    void boundsOfCellsAreNoCoordinates() throws IOException {
        // Given
        List<String> each = List.of("time", "lat", "lon");
        NetCdf3Definition definition = NetCdf3Writer.define()
                .dimension("time", 2)
                .dimension("lat", 3)
                .dimension("lon", 4)
                .dimension("bnds", 2)
                .variable(
                        "time",
                        NetCdfType.DOUBLE,
                        List.of("time"),
                        text("units", "hours since 2026-03-01"),
                        text("bounds", "time_bnds"))
                .variable(
                        "time_bnds",
                        NetCdfType.DOUBLE,
                        List.of("time", "bnds"),
                        text("units", "hours since 2026-03-01"))
                .variable("lat", NetCdfType.DOUBLE, List.of("lat"), text("bounds", "lat_bnds"))
                .variable("lat_bnds", NetCdfType.DOUBLE, List.of("lat", "bnds"), text("units", "degrees_north"))
                .variable("lon", NetCdfType.DOUBLE, List.of("lon"), text("bounds", "lon_bnds"))
                .variable("lon_bnds", NetCdfType.DOUBLE, List.of("lon", "bnds"), text("units", "degrees_east"))
                .variable("uo", NetCdfType.FLOAT, each, text("units", "m/s"))
                .variable("vo", NetCdfType.FLOAT, each, text("units", "m/s"));
        try (NetCdf3Writer writer = definition.create(directory.resolve("made.nc"))) {
            writer.write("time", new double[] {0, 3});
            writer.write("lat", new double[] {60, 61, 62});
            writer.write("lon", new double[] {2, 3, 4, 5});
        }
        // Then
        try (ForcingFile file = open()) {
            assertThat(FieldSampling.at(file.current().orElseThrow(), START, 3.5, 61))
                    .containsExactly(0, 0);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            47 52 49 42 00 00 00 02    | it is GRIB, which is not read: convert it
            1f 8b 08 00 00 00 00 00    | gzip
            42 5a 68 39 31 41 59 26    | bzip2
            50 4b 03 04 14 00 00 00    | zip archive
            0e 03 13 01 00 00 00 00    | HDF4
            3c 68 74 6d 6c 3e 0a 20    | the message of a download that failed
            ff ff ff ff ff ff ff ff    | neither NetCDF-3
            """)
    void whatIsNoNetCdfIsExplained(String hexadecimal, String expected) throws IOException {
        // Given
        String[] words = hexadecimal.strip().split(" ", -1);
        byte[] bytes = new byte[64];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(words[i % words.length], 16);
        }
        Path file = Files.write(directory.resolve("made.nc"), bytes);
        // Then
        assertThatThrownBy(() -> ForcingFile.inspect(file))
                .isInstanceOf(ForcingException.class)
                .hasMessageContaining(expected);
    }

    @Test
    void aDirectoryIsExplained() {
        assertThatThrownBy(() -> ForcingFile.inspect(directory)).hasMessageContaining("Zarr stores are not read");
    }
}
