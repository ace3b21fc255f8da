package org.driftline.io.netcdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.driftline.io.netcdf.read.NetCdfReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NetCdf3WriterTest {

    @TempDir
    Path directory;

    private static NetCdf3Definition sample() {
        return NetCdf3Writer.define()
                .attribute("title", "Prøve")
                .attribute(Attribute.ints("numbers", 1, -2, 3))
                .attribute(Attribute.doubles("pi", Math.PI))
                .dimension("y", 3)
                .dimension("x", 5)
                .variable("flag", NetCdfType.BYTE, List.of("x"), Attribute.bytes("flag_values", 0, 1, 2))
                .variable("depth", NetCdfType.SHORT, List.of("y", "x"), Attribute.shorts("_FillValue", -9))
                .variable("count", NetCdfType.INT, List.of("y"))
                .variable("u", NetCdfType.FLOAT, List.of("y", "x"), Attribute.floats("scale", 0.5f))
                .variable("time", NetCdfType.DOUBLE, List.of());
    }

    private Path write(String name) throws IOException {
        Path path = directory.resolve(name);
        try (NetCdf3Writer writer = sample().create(path)) {
            writer.write("flag", new byte[] {0, 1, 2, 1, 0});
            writer.write("depth", new short[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, -15});
            writer.write("count", new int[] {1 << 30, -1, 0});
            writer.write("u", new int[] {1, 2}, new int[] {2, 2}, new float[] {12, 13, 22, 23});
            writer.write("time", new double[] {1.5e9});
        }
        return path;
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        // Given
        Path path = write("sample.nc");

        // When
        try (NetCdfFile file = NetCdfReader.open(path)) {
            // Then
            assertThat(file.format()).isEqualTo("NetCDF-3 classic");
            assertThat(file.dimensions()).containsExactly(new Dimension("y", 3, false), new Dimension("x", 5, false));
            assertThat(file.attributes().text("title")).contains("Prøve");
            assertThat(file.attributes().numbers("numbers")).containsExactly(1, -2, 3);
            assertThat(file.attributes().numbers("pi")).containsExactly(Math.PI);
            assertThat(all(file, "flag")).containsExactly(0, 1, 2, 1, 0);
            assertThat(all(file, "depth")).startsWith(1, 2).endsWith(14, -15);
            assertThat(all(file, "count")).containsExactly(1 << 30, -1, 0);
            assertThat(all(file, "u")).containsExactly(0, 0, 0, 0, 0, 0, 0, 12, 13, 0, 0, 0, 22, 23, 0);
            assertThat(all(file, "time")).containsExactly(1.5e9);
        }
    }

    @Test
    void sameContentGivesTheSameBytes() throws IOException {
        assertThat(write("one.nc")).hasSameBinaryContentAs(write("two.nc"));
    }

    @Test
    void readsABoxOfTheMiddle() throws IOException {
        try (NetCdfFile file = NetCdfReader.open(write("sample.nc"))) {
            // When
            float[] box = new float[4];
            file.variable("depth").orElseThrow().read(new int[] {1, 3}, new int[] {2, 2}, box);

            // Then
            assertThat(box).containsExactly(9, 10, 14, -15);
        }
    }

    @Test
    void keepsRecordsOfSeveralVariablesApart() throws IOException {
        // Given
        Path path = directory.resolve("records.nc");
        try (NetCdf3Writer writer = NetCdf3Writer.define()
                .records("time", 3)
                .dimension("x", 3)
                .variable("time", NetCdfType.INT, List.of("time"))
                .variable("s", NetCdfType.SHORT, List.of("time", "x"))
                .create(path)) {
            writer.write("time", new int[] {10, 20, 30});
            writer.write("s", new short[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
        }

        // When
        try (NetCdfFile file = NetCdfReader.open(path)) {
            // Then
            assertThat(file.dimensions().get(0)).isEqualTo(new Dimension("time", 3, true));
            assertThat(all(file, "time")).containsExactly(10, 20, 30);
            assertThat(all(file, "s")).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        }
    }

    @Test
    void aLoneRecordVariableIsNotPadded() throws IOException {
        // Given
        Path path = directory.resolve("lone.nc");
        try (NetCdf3Writer writer = NetCdf3Writer.define()
                .records("time", 3)
                .dimension("x", 3)
                .variable("b", NetCdfType.BYTE, List.of("time", "x"))
                .create(path)) {
            writer.write("b", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
        }

        // When
        try (NetCdfFile file = NetCdfReader.open(path)) {
            // Then
            assertThat(all(file, "b")).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        }
    }

    @Test
    void typesOfTheNewestFormatChooseIt() throws IOException {
        // Given
        Path path = directory.resolve("cdf5.nc");
        try (NetCdf3Writer writer = NetCdf3Writer.define()
                .attribute(Attribute.numbers("big", NetCdfType.INT64, List.of(1L << 40)))
                .dimension("x", 2)
                .variable("b", NetCdfType.UBYTE, List.of("x"))
                .create(path)) {
            writer.write("b", new byte[] {1, (byte) 200});
        }

        // When
        try (NetCdfFile file = NetCdfReader.open(path)) {
            // Then
            assertThat(file.format()).isEqualTo("NetCDF-3 64-bit data");
            assertThat(all(file, "b")).containsExactly(1, 200);
            assertThat(file.attributes().numbers("big")).containsExactly(1L << 40);
        }
    }

    @Test
    void largeFilesAreSparseAndOf64BitOffsets() throws IOException {
        // Given
        Path path = directory.resolve("large.nc");
        try (NetCdf3Writer writer = NetCdf3Writer.define()
                .dimension("y", 1 << 14)
                .dimension("x", 1 << 15)
                .variable("a", NetCdfType.FLOAT, List.of("y", "x"))
                .variable("b", NetCdfType.FLOAT, List.of("y", "x"))
                .create(path)) {
            writer.write("b", new int[] {(1 << 14) - 1, 7}, new int[] {1, 1}, new float[] {4});
        }

        // When
        try (NetCdfFile file = NetCdfReader.open(path)) {
            // Then
            assertThat(file.format()).isEqualTo("NetCDF-3 64-bit offset");
            float[] value = new float[1];
            file.variable("b").orElseThrow().read(new int[] {(1 << 14) - 1, 7}, new int[] {1, 1}, value);
            assertThat(value).containsExactly(4);
        } finally {
            Files.delete(path);
        }
    }

    @Test
    void refusesABoxOutsideAndAWrongType() throws IOException {
        try (NetCdf3Writer writer = sample().create(directory.resolve("sample.nc"))) {
            assertThatThrownBy(() -> writer.write("u", new int[] {2, 0}, new int[] {2, 5}, new float[10]))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> writer.write("u", new double[15])).hasMessageContaining("u is FLOAT");
            assertThatThrownBy(() -> writer.write("w", new double[15])).hasMessageContaining("no variable w");
        }
    }

    private static double[] all(NetCdfFile file, String variable) throws IOException {
        return file.variable(variable).orElseThrow().readAll(1000);
    }
}
