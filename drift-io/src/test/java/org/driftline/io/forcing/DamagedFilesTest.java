package org.driftline.io.forcing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import com.sun.management.ThreadMXBean;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.driftline.drift.field.VectorField;
import org.driftline.drift.geo.Area;
import org.driftline.io.netcdf.Attribute;
import org.driftline.io.netcdf.NetCdf3Writer;
import org.driftline.io.netcdf.NetCdfType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Damaged files end in a clear error, in bounded time and memory, whatever the damage. */
class DamagedFilesTest {

    private static final int TRIES = 600;
    private static final long MOST_BYTES = 64L << 20;
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    Path directory;

    @Test
    void netCdf3() throws IOException {
        Path sound = directory.resolve("sound.nc");
        new SyntheticForcing(new Area(0, 4, 58, 60), START, START.plusSeconds(10_800)).writeWind(sound);

        damage(Files.readAllBytes(sound), 1200);
    }

    @Test
    void netCdf4() throws IOException {
        Path sound = directory.resolve("sound.nc");
        writeNetCdf4(sound);
        byte[] bytes = Files.readAllBytes(sound);

        damage(bytes, bytes.length);
    }

    @Test
    void netCdf3OnAMapWithNodesOfItsOwn() throws IOException {
        Path sound = directory.resolve("sound.nc");
        writeMapped(sound);

        damage(Files.readAllBytes(sound), 1600);
    }

    private static void writeMapped(Path path) throws IOException {
        List<String> nodes = List.of("y", "x");
        List<String> axes = List.of("time", "y", "x");
        try (NetCdf3Writer writer = NetCdf3Writer.define()
                .dimension("time", 1)
                .dimension("y", 6)
                .dimension("x", 7)
                .variable("time", NetCdfType.DOUBLE, List.of("time"), text("units", "hours since 2026-03-01"))
                .variable("x", NetCdfType.DOUBLE, List.of("x"), text("units", "km"), text("axis", "X"))
                .variable("y", NetCdfType.DOUBLE, List.of("y"), text("units", "km"), text("axis", "Y"))
                .variable("lon", NetCdfType.FLOAT, nodes, text("units", "degrees_east"))
                .variable("lat", NetCdfType.FLOAT, nodes, text("units", "degrees_north"))
                .variable(
                        "crs",
                        NetCdfType.INT,
                        List.of(),
                        text("grid_mapping_name", "polar_stereographic"),
                        Attribute.doubles("latitude_of_projection_origin", 90),
                        Attribute.doubles("straight_vertical_longitude_from_pole", 0),
                        Attribute.doubles("standard_parallel", 60))
                .variable("u10", NetCdfType.FLOAT, axes, text("units", "m s-1"), text("grid_mapping", "crs"))
                .variable("v10", NetCdfType.FLOAT, axes, text("units", "m s-1"), text("grid_mapping", "crs"))
                .create(path)) {
            writer.write("x", new double[] {-300, -200, -100, 0, 100, 200, 300});
            writer.write("y", new double[] {-1300, -1200, -1100, -1000, -900, -800});
            float[] lon = new float[42];
            float[] lat = new float[42];
            for (int i = 0; i < lon.length; i++) {
                lon[i] = -20 + 6 * (i % 7);
                lat[i] = 77 + Math.floorDiv(i, 7);
            }
            writer.write("lon", lon);
            writer.write("lat", lat);
        }
    }

    private static Attribute text(String name, String value) {
        return Attribute.text(name, value);
    }

    /** Changes one to four of the first bytes, or cuts the end off, and uses what still opens. */
    private void damage(byte[] sound, int first) {
        Random random = new Random(20_260_301);
        Path file = directory.resolve("damaged.nc");
        for (int i = 0; i < TRIES; i++) {
            byte[] bytes = random.nextInt(10) == 0 ? Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
            for (int k = random.nextInt(4); k >= 0 && bytes.length > 0; k--) {
                int at = random.nextInt(Math.min(first, bytes.length));
                bytes[at] = random.nextInt(3) == 0 ? (byte) -1 : (byte) random.nextInt(256);
            }
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                Files.write(file, bytes);
                long before = THREADS.getCurrentThreadAllocatedBytes();
                use(file);
                assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_BYTES);
            });
        }
    }

    private static void use(Path path) throws IOException {
        try (ForcingFile file = ForcingFile.open(path)) {
            VectorField field = file.wind().or(file::current).orElseThrow();
            field.at(field.coverage().start(), field.coverage().area());
            file.describe();
        } catch (ForcingException e) {
            assertThat(e.getMessage()).startsWith("damaged: ").hasSizeGreaterThan(20);
        } catch (UncheckedIOException e) {
            assertThat(e.getMessage()).startsWith("cannot read ");
        }
    }

    private static void writeNetCdf4(Path path) {
        try (WritableHdfFile file = HdfFile.write(path)) {
            WritableDataset time = axis(file, "time", new double[] {0, 3, 6}, 0);
            time.putAttribute("units", "hours since 2026-03-01");
            axis(file, "lat", new double[] {58, 59, 60, 61}, 1);
            axis(file, "lon", new double[] {0, 1, 2, 3, 4}, 2);
            DatasetCreationOptions packed = DatasetCreationOptions.builder()
                    .chunkDimensions(1, 3, 4)
                    .shuffle()
                    .deflate(4)
                    .build();
            for (String name : new String[] {"u10", "v10"}) {
                WritableDataset component = file.putDataset(name, new float[3][4][5], packed);
                component.putAttribute("units", "m s-1");
                component.putAttribute("_Netcdf4Coordinates", new int[] {0, 1, 2});
            }
        }
    }

    private static WritableDataset axis(WritableHdfFile file, String name, double[] values, int id) {
        WritableDataset dataset = file.putDataset(name, values);
        dataset.putAttribute("CLASS", "DIMENSION_SCALE");
        dataset.putAttribute("NAME", name);
        dataset.putAttribute("_Netcdf4Dimid", id);
        return dataset;
    }
}
