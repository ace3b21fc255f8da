package org.driftline.io.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.driftline.io.golden.ReferenceFolder;
import org.driftline.io.netcdf.NetCdfFile;
import org.driftline.io.netcdf.read.NetCdfReader;

import static org.assertj.core.api.Assertions.assertThat;

/** The way in which anybody can repeat the goldens: explicit particles, no randomness, the other left and right. */
class GoldenRunTest {
    private static final double METRES_PER_DEGREE = 111_195;
    private static final double TOLERANCE = 5; // m, for this file

    @TempDir
    Path directory;

    @Test
    void realCurrentAndWindOffWashington() throws IOException {
        // Given
        Path reference = ReferenceFolder.path();
        List<String[]> golden = golden(reference.resolve("golden/c1_wa_hycom_gfs.csv"));
        Path params = Files.writeString(directory.resolve("params.json"), params(golden));
        // When
        int code = DriftCommand.commandLine()
                .execute(
                        "run",
                        params.toString(),
                        "-o",
                        directory.resolve("out").toString(),
                        "--no-randomness",
                        "--left-right=opendrift",
                        "--forcing",
                        reference.resolve("data/wa_hycom_current_cf.nc").toString(),
                        "--forcing",
                        reference.resolve("data/wa_gfs_wind_cf.nc").toString());
        // Then
        assertThat(code).isZero();
        assertThat(largestDistance(golden)).isLessThan(TOLERANCE);
    }

    private static List<String[]> golden(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> line.split(",", -1))
                    .filter(cells -> cells[0].equals("600"))
                    .toList();
        }
    }

    private static String params(List<String[]> golden) {
        String start = golden.get(0)[1];
        String particles = golden.stream()
                .filter(cells -> cells[1].equals(start))
                .map(cells ->
                        "{\"longitude\":%s,\"latitude\":%s,\"orientation\":%s}".formatted(cells[3], cells[4], cells[6]))
                .collect(Collectors.joining(","));
        return "{\"particles\":[%s],\"start_time\":\"%s\",\"duration_hours\":36,\"object_type\":26,\"coastline_action\":\"none\"}"
                .formatted(particles, start);
    }

    private double largestDistance(List<String[]> golden) throws IOException {
        try (NetCdfFile file = NetCdfReader.open(directory.resolve("out/particles.nc"))) {
            double[] lon = file.variable("lon").orElseThrow().readAll(1_000_000);
            double[] lat = file.variable("lat").orElseThrow().readAll(1_000_000);
            double[] time = file.variable("time").orElseThrow().readAll(1000);
            double largest = 0;
            int compared = 0;
            for (String[] cells : golden) {
                double seconds = Instant.parse(cells[1]).getEpochSecond();
                int record = (int) Math.round((seconds - time[0]) / 3600);
                int i = Integer.parseInt(cells[2]) * time.length + record;
                double north = (lat[i] - Double.parseDouble(cells[4])) * METRES_PER_DEGREE;
                double east =
                        (lon[i] - Double.parseDouble(cells[3])) * METRES_PER_DEGREE * Math.cos(Math.toRadians(lat[i]));
                largest = Math.max(largest, Math.hypot(north, east));
                compared++;
            }
            assertThat(compared).isEqualTo(golden.size()).isGreaterThan(500);
            return largest;
        }
    }
}
