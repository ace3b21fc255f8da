package org.driftline.io.runforcing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.driftline.drift.RecordSink;
import org.driftline.drift.RunControl;
import org.driftline.drift.Simulation;
import org.driftline.drift.coast.NoLand;
import org.driftline.io.forcing.ForcingCatalogue;
import org.driftline.io.netcdf.Attribute;
import org.driftline.io.netcdf.NetCdf3Writer;
import org.driftline.io.netcdf.NetCdfType;
import org.driftline.io.params.DriftParams;
import org.driftline.io.params.DriftRequest;
import org.driftline.io.params.Parsed;
import org.driftline.io.window.WindowCache;

import static org.assertj.core.api.Assertions.assertThat;

class ForcingPoolTest {
    private static final double START = 1_704_067_200; // 2024-01-01T00Z
    private static final String PARAMS = """
            {"latitude":60.0,"longitude":3.0,"start_time":"2024-01-01T06:00:00Z","duration_hours":6,
             "num_particles":20,"object_type":26,"radius_m":500,"seed":7,"forcing":{"wind":{"u":7,"v":3}}}""";

    @TempDir
    Path directory;

    private final WindowCache cache = new WindowCache(1 << 22);

    @Test
    void whatOneRunReadTheNextOneHas() throws IOException {
        current(directory.resolve("current.nc"), 0.5f, 41);
        try (ForcingPool pool = new ForcingPool(new ForcingCatalogue(directory), cache)) {
            double first = lonAfter(pool);
            WindowCache.Use before = cache.use();

            double second = lonAfter(pool);

            assertThat(second).isEqualTo(first).isGreaterThan(3.1);
            assertThat(cache.use().missed()).isEqualTo(before.missed()).isPositive();
            assertThat(cache.use().found()).isGreaterThan(before.found());
        }
    }

    @Test
    void aFileThatHasChangedIsReadAnew() throws IOException {
        current(directory.resolve("current.nc"), 0.5f, 41);
        try (ForcingPool pool = new ForcingPool(new ForcingCatalogue(directory), cache)) {
            double eastward = lonAfter(pool);
            current(directory.resolve("new"), -0.5f, 42);
            Files.move(directory.resolve("new"), directory.resolve("current.nc"), StandardCopyOption.REPLACE_EXISTING);

            assertThat(lonAfter(pool)).isLessThan(eastward - 0.2);
        }
    }

    /** 13 GB, of which next to nothing is on the disk, as nothing but the axes was ever written. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aLargeFileCostsWhatTheRunTouches() throws IOException {
        Path file = current(directory.resolve("current.nc"), 0, 1201);
        assertThat(Files.size(file)).isGreaterThan(10_000_000_000L);
        try (ForcingPool pool = new ForcingPool(new ForcingCatalogue(directory), cache)) {
            pool.entries(); // looks at 256 pieces of the file, for its checksum
            long before = bytesRead();

            lonAfter(pool);

            assertThat(bytesRead() - before).isLessThan(8_000_000);
            assertThat(cache.use().held()).isLessThan(4_000_000);
        }
    }

    /** By this process, with what the kernel had in memory already. */
    private static long bytesRead() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/io")).stream()
                .filter(line -> line.startsWith("rchar: "))
                .mapToLong(line -> Long.parseLong(line.substring(7)))
                .sum();
    }

    private double lonAfter(ForcingPool pool) throws IOException {
        DriftRequest request =
                ((Parsed.Valid) DriftParams.parse((ObjectNode) new ObjectMapper().readTree(PARAMS))).request();
        double[] last = new double[1];
        RecordSink sink = (index, time, cloud) -> last[0] = cloud.lon()[0];
        try (RunForcing opened = RunForcing.open(request, pool, new NoLand())) {
            Simulation.run(request.run(), opened.forcing(), sink, RunControl.SINGLE);
        }
        return last[0];
    }

    /** Hourly, a degree around 60N 3E per ten nodes; with the same current everywhere, or none of it written. */
    private static Path current(Path path, float eastward, int nodes) throws IOException {
        boolean large = nodes > 100;
        int times = large ? 1200 : 25;
        List<String> axes = List.of("time", "lat", "lon");
        Attribute unit = Attribute.text("units", "m s-1");
        try (NetCdf3Writer file = NetCdf3Writer.define()
                .dimension("time", times)
                .dimension("lat", nodes)
                .dimension("lon", nodes)
                .variable(
                        "time",
                        NetCdfType.DOUBLE,
                        List.of("time"),
                        Attribute.text("standard_name", "time"),
                        Attribute.text("units", "seconds since 1970-01-01"))
                .variable("lat", NetCdfType.DOUBLE, List.of("lat"), Attribute.text("units", "degrees_north"))
                .variable("lon", NetCdfType.DOUBLE, List.of("lon"), Attribute.text("units", "degrees_east"))
                .variable("u", NetCdfType.FLOAT, axes, standardName("eastward_sea_water_velocity"), unit)
                .variable("v", NetCdfType.FLOAT, axes, standardName("northward_sea_water_velocity"), unit)
                .create(path)) {
            file.write("time", steps(START, 3600, times));
            file.write("lat", steps(60 - 0.01 * (nodes - 1) / 2, 0.01, nodes));
            file.write("lon", steps(3 - 0.02 * (nodes - 1) / 2, 0.02, nodes));
            if (!large) {
                float[] u = new float[times * nodes * nodes];
                Arrays.fill(u, eastward);
                file.write("u", u);
            }
        }
        return path;
    }

    private static Attribute standardName(String name) {
        return Attribute.text("standard_name", name);
    }

    private static double[] steps(double first, double step, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = first + i * step;
        }
        return values;
    }
}
