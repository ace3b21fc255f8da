package org.driftline.drift.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A file of golden rows. */
public final class GoldenTable {

    private GoldenTable() {}

    /** The rows of each run in a file; a run is told by the values of some columns, in order of appearance. */
    public static Map<List<String>, List<GoldenRow>> runs(String name, String... columns) {
        return read(name).stream()
                .collect(Collectors.groupingBy(row -> row.texts(columns), LinkedHashMap::new, Collectors.toList()));
    }

    private static List<GoldenRow> read(String name) {
        try {
            List<String> lines = Files.readAllLines(Reference.file("golden/" + name));
            List<String> columns = List.of(lines.get(0).split(","));
            return lines.stream().skip(1).map(line -> row(columns, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenRow row(List<String> columns, String line) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            row.put(columns.get(i), cells[i]);
        }
        return new GoldenRow(row);
    }
}
