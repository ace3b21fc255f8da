package org.driftline.io.golden;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.driftline.drift.geo.LonLat;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.release.PointRelease;
import org.driftline.drift.release.RadiusType;
import org.driftline.drift.run.LeftRight;
import org.driftline.drift.run.RunSpec;
import org.driftline.drift.track.Recording;
import org.driftline.io.golden.CloudStatistics.Statistic;

/** Repeats a run with randomness, of which the reference gives statistics for several seeds. */
final class StatisticalGolden {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GoldenSetup setup;
    private final List<JsonNode> seeds = new ArrayList<>();

    /** @param files one per seed */
    StatisticalGolden(GoldenSetup setup, List<Path> files) throws IOException {
        this.setup = setup;
        for (Path file : files) {
            seeds.add(JSON.readTree(file.toFile()));
        }
    }

    /** Compares a run of ours. */
    Deviation compare(Path data, long seed) throws IOException {
        try (GoldenForcing forcing = new GoldenForcing(setup, data)) {
            Recording run = Recording.of(spec(seed), forcing.alone());
            Deviation deviation = new Deviation(setup, seeds.size());
            JsonNode series = told().path("series");
            for (int s = 0; s < series.size(); s++) {
                compare(s, run, deviation);
            }
            return deviation;
        }
    }

    /** What the reference says of the run itself, the same for all seeds. */
    private JsonNode told() {
        return seeds.get(0);
    }

    private LonLat centre() {
        JsonNode centre = told().path("center");
        return new LonLat(centre.path(0).asDouble(), centre.path(1).asDouble());
    }

    private RunSpec spec(long seed) {
        JsonNode told = told();
        Instant start = Instant.parse(told.path("start").asText() + "Z");
        PointRelease release = new PointRelease(
                told.path("number").asInt(), centre(), setup.radius(), RadiusType.GAUSSIAN, start, start);
        return RunSpec.of(
                        ObjectClasses.byNumber(told.path("object_type").asInt()).orElseThrow(),
                        List.of(release),
                        Duration.ofHours(told.path("hours").asInt()))
                .timeStep(Duration.ofSeconds(told.path("time_step_s").asInt()))
                .outputStep(Duration.ofHours(1))
                .leftRight(LeftRight.OPENDRIFT)
                .seed(seed)
                .build();
    }

    private void compare(int index, Recording run, Deviation deviation) {
        JsonNode golden = told().path("series").path(index);
        double hour = golden.path("hour").asDouble();
        int record = (int) Math.round(hour);
        CloudStatistics.of(run, record, centre(), numbers(golden.path("quantiles")))
                .forEach((name, ours) -> deviation.add(name, hour, z(index, name, ours)));
    }

    private double z(int index, String name, Statistic ours) {
        double[] golden = seeds.stream()
                .mapToDouble(seed -> number(seed.path("series").path(index), name))
                .toArray();
        double mean = Arrays.stream(golden).average().orElseThrow();
        double sum = Arrays.stream(golden).map(g -> (g - mean) * (g - mean)).sum();
        double spread = Math.max(Math.sqrt(sum / (golden.length - 1)), ours.samplingError());
        double off = ours.value() - mean;
        return Math.abs(off) < 1e-12 ? 0 : off / spread;
    }

    /** A number of a record; a quantile has its share behind its name. */
    private static double number(JsonNode record, String name) {
        List<String> parts = List.of(name.split(" ", -1));
        JsonNode found = parts.size() == 1
                ? record.path(name)
                : record.path(parts.get(0)).path(index(record.path("quantiles"), Double.parseDouble(parts.get(1))));
        if (!found.isNumber()) {
            throw new IllegalArgumentException("the golden has no " + name);
        }
        return found.asDouble();
    }

    private static int index(JsonNode shares, double share) {
        return Arrays.stream(numbers(shares)).boxed().toList().indexOf(share);
    }

    private static double[] numbers(JsonNode list) {
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = list.get(i).asDouble();
        }
        return numbers;
    }
}
