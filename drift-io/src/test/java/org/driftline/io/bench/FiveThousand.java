package org.driftline.io.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;

import org.driftline.drift.RunControl;
import org.driftline.io.coast.RunLand;
import org.driftline.io.forcing.ForcingCatalogue;
import org.driftline.io.params.DriftParams;
import org.driftline.io.params.DriftRequest;
import org.driftline.io.params.Parsed;
import org.driftline.io.result.Destination;
import org.driftline.io.result.DriftResult;
import org.driftline.io.result.DriftRun;
import org.driftline.io.runforcing.ForcingCheck;
import org.driftline.io.runforcing.ForcingPool;
import org.driftline.io.runforcing.RunForcing;
import org.driftline.io.summary.Provenance;
import org.driftline.io.window.WindowCache;

/**
 * 5000 particles for 48 h in steps of 600 s on gridded forcing, hourly records, all files written: from the parameters of
 * an order to the files with their checksums, as a warm worker does it, again and again.
 */
final class FiveThousand {
    private static final int WARM_UP = 12;
    private static final int MEASURED = 15;
    private static final String PARAMS = """
            {"latitude":61.0,"longitude":4.0,"start_time":"2016-01-01T00:00:00Z","duration_hours":48,
             "num_particles":5000,"object_type":7,"radius_m":1000,"seed":1}""";

    private final ForcingPool forcing;
    private final Path directory;
    private final int threads;

    private FiveThousand(ForcingPool forcing, Path directory, int threads) {
        this.forcing = forcing;
        this.directory = directory;
        this.threads = threads;
    }

    /** Takes the directory of the forcing and the number of threads, and prints median and least of each part. */
    public static void main(String[] arguments) throws IOException {
        Path results = Files.createTempDirectory("five-thousand");
        WindowCache cache = new WindowCache(128 << 20);
        try (ForcingPool pool = new ForcingPool(new ForcingCatalogue(Path.of(arguments[0])), cache)) {
            new FiveThousand(pool, results, Integer.parseInt(arguments[1])).measure();
        }
    }

    private void measure() throws IOException {
        System.out.printf(Locale.ROOT, "%-44s %8.1f ms%n", "the first of this process", once().get("all, clock"));
        Map<String, List<Double>> parts = new LinkedHashMap<>();
        for (int i = 1; i < WARM_UP + MEASURED; i++) {
            Map<String, Double> millis = once();
            if (i >= WARM_UP) {
                millis.forEach((part, time) ->
                        parts.computeIfAbsent(part, key -> new ArrayList<>()).add(time));
            }
        }
        parts.forEach((part, times) -> {
            times.sort(Comparator.naturalOrder());
            System.out.printf(
                    Locale.ROOT, "%-44s %8.1f ms, least %8.1f%n", part, times.get(times.size() / 2), times.get(0));
        });
    }

    private Map<String, Double> once() throws IOException {
        long start = System.nanoTime();
        long cpu = cpu();
        DriftRequest request =
                ((Parsed.Valid) DriftParams.parse((ObjectNode) new ObjectMapper().readTree(PARAMS))).request();
        if (!ForcingCheck.uncovered(request, forcing.entries()).isEmpty()) {
            throw new IOException("the forcing does not cover the run");
        }
        Map<String, Double> millis = new LinkedHashMap<>();
        try (RunForcing opened =
                RunForcing.open(request, forcing, RunLand.naturalEarth().forRun(request.run()))) {
            millis.put("order and forcing", (System.nanoTime() - start) / 1e6);
            DriftResult result = DriftRun.run(
                    request, opened, new Destination(directory, Provenance.none()), RunControl.threads(threads));
            for (Map.Entry<String, JsonNode> part :
                    result.summary().path("timings_s").properties()) {
                millis.put(
                        part.getKey() + ", all threads added up",
                        1000 * part.getValue().asDouble());
            }
        }
        millis.put("all, CPU of the whole process", (cpu() - cpu) / 1e6);
        millis.put("all, clock", (System.nanoTime() - start) / 1e6);
        return millis;
    }

    /** Of little use on a busy machine is the clock on the wall (ns). */
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
