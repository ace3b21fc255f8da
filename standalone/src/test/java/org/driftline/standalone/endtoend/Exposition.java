package org.driftline.standalone.endtoend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What services show to Prometheus: the series of each metric, by its labels. */
final class Exposition {
    private static final Pattern SAMPLE =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (NaN|[-+0-9.eEInf]+)(?: # .*)?");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Map<String, List<Map<String, String>>> series = new HashMap<>();

    /** Adds what one service shows, under the labels that Prometheus puts on all that it reads there. */
    void add(String job, String text) {
        series("up").add(target(job));
        text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> read(job, line));
    }

    List<Map<String, String>> series(String metric) {
        return series.computeIfAbsent(metric, name -> new ArrayList<>());
    }

    Stream<String> labelNames() {
        return series.values().stream()
                .flatMap(List::stream)
                .flatMap(labels -> labels.keySet().stream())
                .distinct();
    }

    private void read(String job, String line) {
        Matcher sample = SAMPLE.matcher(line);
        if (!sample.matches()) {
            throw new IllegalStateException("no sample: " + line);
        }
        Map<String, String> labels = target(job);
        if (sample.group(2) != null) {
            Matcher label = LABEL.matcher(sample.group(2));
            while (label.find()) {
                labels.put(label.group(1), label.group(2));
            }
        }
        series(sample.group(1)).add(labels);
    }

    private static Map<String, String> target(String job) {
        return new HashMap<>(Map.of("job", job, "instance", job + ":8080"));
    }
}
