package org.driftline.io.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.driftline.drift.RunControl;
import org.driftline.drift.coast.NoLand;
import org.driftline.io.forcing.ForcingFile;
import org.driftline.io.params.DriftParams;
import org.driftline.io.params.DriftRequest;
import org.driftline.io.params.Parsed;
import org.driftline.io.result.Destination;
import org.driftline.io.result.DriftResult;
import org.driftline.io.result.DriftRun;
import org.driftline.io.runforcing.RunForcing;
import org.driftline.io.summary.Provenance;

/** 5000 particles for 48 h in steps of 600 s on gridded forcing, hourly records, one thread, all files written. */
final class FiveThousand {
    private static final int WARM_UP = 8;
    private static final int MEASURED = 9;
    private static final String PARAMS = """
            {"latitude":61.0,"longitude":4.0,"start_time":"2016-01-01T00:00:00Z","duration_hours":48,
             "num_particles":5000,"object_type":7,"radius_m":1000,"seed":1}""";

    private FiveThousand() {}

    /** Takes the forcing files, and prints the median of each part. */
    public static void main(String[] forcing) throws IOException {
        DriftRequest request =
                ((Parsed.Valid) DriftParams.parse((ObjectNode) new ObjectMapper().readTree(PARAMS))).request();
        Path directory = Files.createTempDirectory("five-thousand");
        Map<String, List<Double>> parts = new LinkedHashMap<>();
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            Map<String, Double> seconds = once(request, forcing, directory);
            if (i >= WARM_UP) {
                seconds.forEach((part, time) ->
                        parts.computeIfAbsent(part, key -> new ArrayList<>()).add(time));
            }
        }
        parts.forEach((part, times) -> System.out.printf(Locale.ROOT, "%-36s %8.1f ms%n", part, 1000 * median(times)));
    }

    private static Map<String, Double> once(DriftRequest request, String[] forcing, Path directory) throws IOException {
        Map<String, Double> seconds = new LinkedHashMap<>();
        long start = System.nanoTime();
        double cpuBefore = cpu();
        List<ForcingFile> files = new ArrayList<>();
        for (String file : forcing) {
            files.add(ForcingFile.open(Path.of(file)));
        }
        try (RunForcing opened = RunForcing.of(request, files, new NoLand())) {
            seconds.put("forcing opened and checksummed", since(start));
            double runBefore = cpu();
            DriftResult result =
                    DriftRun.run(request, opened, new Destination(directory, Provenance.none()), RunControl.SINGLE);
            seconds.put("DriftRun.run, CPU of this thread", cpu() - runBefore);
            for (Map.Entry<String, JsonNode> part :
                    result.summary().path("timings_s").properties()) {
                seconds.put(part.getKey(), part.getValue().asDouble());
            }
            double core = seconds.entrySet().stream()
                    .filter(part ->
                            List.of("simulation", "search_areas", "particles").contains(part.getKey()))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
            seconds.put("simulation + areas + particles.nc", core);
            seconds.put("everything", since(start));
            seconds.put("everything, CPU of this thread", cpu() - cpuBefore);
        }
        return seconds;
    }

    /** Of little use on a busy machine is the clock on the wall (s). */
    private static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
