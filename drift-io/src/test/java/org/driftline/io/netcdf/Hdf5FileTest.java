package org.driftline.io.netcdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableDataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.driftline.io.netcdf.read.NetCdfReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class Hdf5FileTest {

    private static final int ROWS = 20;
    private static final int COLS = 30;

    @TempDir
    Path directory;

    private Path path;

    @BeforeEach
    void write() {
        path = directory.resolve("four.nc");
        try (WritableHdfFile file = HdfFile.write(path)) {
            file.putAttribute("title", "Prøve");
            scale(file.putDataset("time", new double[] {0, 3600, 7200}), "time", 0);
            scale(file.putDataset("lat", new float[ROWS]), "lat", 1);
            scale(file.putDataset("lon", new float[COLS]), "lon", 2);
            DatasetCreationOptions packed = DatasetCreationOptions.builder()
                    .chunkDimensions(2, 7, 8)
                    .shuffle()
                    .deflate(4)
                    .build();
            WritableDataset u = file.putDataset("u", numbers(), packed);
            u.putAttribute("_Netcdf4Coordinates", new int[] {0, 1, 2});
            u.putAttribute("_FillValue", new float[] {-999});
            file.putDataset("plain", new short[][] {{1, 2, 3}, {4, 5, 6}});
        }
    }

    private static void scale(WritableDataset dataset, String name, int id) {
        dataset.putAttribute("CLASS", "DIMENSION_SCALE");
        dataset.putAttribute("NAME", name);
        dataset.putAttribute("_Netcdf4Dimid", id);
    }

    private static float[][][] numbers() {
        float[][][] u = new float[3][ROWS][COLS];
        for (int t = 0; t < 3; t++) {
            for (int row = 0; row < ROWS; row++) {
                for (int col = 0; col < COLS; col++) {
                    u[t][row][col] = value(t, row, col);
                }
            }
        }
        return u;
    }

    private static float value(int time, int row, int col) {
        return time * 10_000 + row * 100 + col;
    }

    @Test
    void namesDimensionsByTheirScales() throws IOException {
        try (NetCdfFile file = NetCdfReader.open(path)) {
            assertThat(file.format()).startsWith("NetCDF-4");
            assertThat(file.attributes().text("title")).contains("Prøve");
            Variable u = file.variable("u").orElseThrow();
            assertThat(u).hasToString("u(time, lat, lon)");
            assertThat(u.attributes().numbers("_FillValue")).containsExactly(-999);
            assertThat(file.variable("plain").orElseThrow()).hasToString("plain(dim_2, dim_3)");
        }
    }

    @Test
    void readsABoxAcrossChunks() throws IOException {
        try (NetCdfFile file = NetCdfReader.open(path)) {
            // When
            float[] box = new float[2 * 9 * 17];
            file.variable("u").orElseThrow().read(new int[] {1, 5, 6}, new int[] {2, 9, 17}, box);

            // Then
            int at = 0;
            for (int t = 1; t < 3; t++) {
                for (int row = 5; row < 14; row++) {
                    for (int col = 6; col < 23; col++) {
                        assertThat(box[at++]).isEqualTo(value(t, row, col));
                    }
                }
            }
        }
    }

    @Test
    void readsWhatLiesUnpackedInTheFile() throws IOException {
        try (NetCdfFile file = NetCdfReader.open(path)) {
            Variable plain = file.variable("plain").orElseThrow();
            float[] box = new float[2];
            plain.read(new int[] {0, 1}, new int[] {2, 1}, box);

            assertThat(box).containsExactly(2, 5);
            assertThat(file.variable("time").orElseThrow().readAll(3)).containsExactly(0, 3600, 7200);
            assertThatThrownBy(() -> plain.readAll(5)).hasMessageContaining("6 values, more than 5");
            assertThatThrownBy(() -> plain.read(new int[] {1, 1}, new int[] {2, 1}, box))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void aTruncatedFileIsAClearError() throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        Path cut = Files.write(directory.resolve("cut.nc"), java.util.Arrays.copyOf(bytes, bytes.length / 3));

        assertThatThrownBy(() -> {
                    try (NetCdfFile file = NetCdfReader.open(cut)) {
                        file.variable("u").orElseThrow().readAll(10_000);
                    }
                })
                .isInstanceOf(NetCdfException.class);
    }

    @Test
    void otherFilesAreNamedAsWhatTheyAre() throws IOException {
        Path grib = Files.writeString(directory.resolve("a.nc"), "GRIB....7777");
        Path empty = Files.createFile(directory.resolve("b.nc"));

        assertThatThrownBy(() -> NetCdfReader.open(grib)).hasMessageContaining("it is GRIB");
        assertThatThrownBy(() -> NetCdfReader.open(empty)).hasMessageContaining("the file is empty");
    }
}
