package org.driftline.io.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One run of a file of goldens. The columns before {@code time} tell the runs of a file apart; what else it takes to
 * repeat a run is found from its rows.
 *
 * @param labels the run's text in the columns before {@code time}
 * @param rows in the order of the file
 */
record GoldenRun(List<String> labels, List<GoldenRow> rows) {

    private static final Duration USUAL_TIME_STEP = Duration.ofMinutes(10);

    GoldenRun {
        labels = List.copyOf(labels);
        rows = List.copyOf(rows);
    }

    /**
     * The runs of a file, in order of appearance.
     *
     * @throws IOException if the file cannot be read
     */
    static List<GoldenRun> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> columns = List.of(lines.get(0).split(","));
        List<String> labels = columns.subList(0, Math.max(0, columns.indexOf("time")));
        Map<List<String>, List<GoldenRow>> runs = lines.stream()
                .skip(1)
                .map(line -> row(columns, line))
                .collect(Collectors.groupingBy(
                        row -> labels.stream().map(row::text).toList(), LinkedHashMap::new, Collectors.toList()));
        List<GoldenRun> found = new ArrayList<>();
        runs.forEach((values, rows) -> found.add(new GoldenRun(values, rows)));
        return found;
    }

    private static GoldenRow row(List<String> columns, String line) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            row.put(columns.get(i), cells[i]);
        }
        return new GoldenRow(row);
    }

    /** What a column says of the whole run, or a default where there is no such column. */
    String label(String column, String byDefault) {
        return has(column) ? rows.get(0).text(column) : byDefault;
    }

    boolean has(String column) {
        return rows.get(0).has(column);
    }

    /** A column's number where the reference first has one: forcing that is the same everywhere (m/s). */
    double constant(String column) {
        return rows.stream()
                .mapToDouble(row -> row.number(column))
                .filter(value -> !Double.isNaN(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no number in column " + column));
    }

    /** The rows in which particles start, one per particle, in the order of the particles. */
    List<GoldenRow> starts() {
        return rows.stream()
                .filter(row -> row.age() == 0)
                .sorted(Comparator.comparingInt(GoldenRow::id))
                .toList();
    }

    /** Negative for a backward run. */
    Duration timeStep() {
        return Duration.ofSeconds(Long.parseLong(label("time_step_s", Long.toString(USUAL_TIME_STEP.toSeconds()))));
    }

    /** The most usual time between two rows of a particle; where a particle ends, a row may be closer. */
    Duration outputStep() {
        Map<Integer, GoldenRow> last = new HashMap<>();
        Map<Duration, Integer> count = new HashMap<>();
        for (GoldenRow row : rows) {
            GoldenRow before = last.put(row.id(), row);
            if (before != null) {
                count.merge(Duration.between(before.time(), row.time()).abs(), 1, Integer::sum);
            }
        }
        return Collections.max(count.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** From the first to the last row. */
    Duration duration() {
        Comparator<GoldenRow> byTime = Comparator.comparing(GoldenRow::time);
        return Duration.between(
                Collections.min(rows, byTime).time(),
                Collections.max(rows, byTime).time());
    }
}
