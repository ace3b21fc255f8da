package org.driftline.io.skill;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads drifters from text: a line of column names, then one position per line. Wanted are {@code id}, {@code time} (UTC),
 * {@code latitude} or {@code lat}, and {@code longitude} or {@code lon}, in any order; other columns do not matter.
 */
final class DrifterCsv {
    private static final Set<String> NO_NUMBER = Set.of("", "nan", "na", "null");

    private final Path file;
    private final DrifterPositions positions = new DrifterPositions();
    private int line;

    private DrifterCsv(Path file) {
        this.file = file;
    }

    static List<Drifter> read(Path file) throws IOException {
        return new DrifterCsv(file).read();
    }

    private List<Drifter> read() throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String head = next(lines);
            if (head == null) {
                throw new DrifterFileException(file + " is empty");
            }
            List<String> names = cells(head.toLowerCase(Locale.ROOT));
            int[] columns = {
                column(names, "id"),
                column(names, "time"),
                column(names, "latitude", "lat"),
                column(names, "longitude", "lon")
            };
            for (String text = next(lines); text != null; text = next(lines)) {
                if (!text.isBlank()) {
                    add(cells(text), columns);
                }
            }
        }
        return positions.drifters();
    }

    private @Nullable String next(BufferedReader lines) throws IOException {
        line++;
        return lines.readLine();
    }

    private int column(List<String> names, String... wanted) throws DrifterFileException {
        for (String name : wanted) {
            if (names.contains(name)) {
                return names.indexOf(name);
            }
        }
        throw new DrifterFileException(
                file + " has no column " + wanted[0] + "; needed are id, time, latitude and longitude");
    }

    private void add(List<String> cells, int[] columns) throws DrifterFileException {
        for (int column : columns) {
            if (column >= cells.size()) {
                throw mistake("too few columns");
            }
        }
        String lat = cells.get(columns[2]);
        String lon = cells.get(columns[3]);
        if (NO_NUMBER.contains(lat.toLowerCase(Locale.ROOT)) || NO_NUMBER.contains(lon.toLowerCase(Locale.ROOT))) {
            return;
        }
        try {
            positions.add(
                    cells.get(columns[0]),
                    time(cells.get(columns[1])),
                    Double.parseDouble(lon),
                    Double.parseDouble(lat));
        } catch (NumberFormatException e) {
            throw mistake("latitude '" + lat + "' or longitude '" + lon + "' is no number");
        } catch (DateTimeException e) {
            throw mistake("time '" + cells.get(columns[1]) + "' is not like 2024-01-01T12:00:00Z");
        }
    }

    private DrifterFileException mistake(String what) {
        return new DrifterFileException("%s, line %d: %s".formatted(file, line, what));
    }

    /** With or without its Z, and with a T or a space in the middle; always UTC. */
    private static double time(String text) {
        String plain = text.replace(' ', 'T').replace("Z", "");
        Instant instant = LocalDateTime.parse(plain, DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                .toInstant(ZoneOffset.UTC);
        return instant.toEpochMilli() / 1000.0;
    }

    private static List<String> cells(String text) {
        return List.of(text.replace("\"", "").split("[,;\t]", -1)).stream()
                .map(String::strip)
                .toList();
    }
}
