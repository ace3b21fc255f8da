package org.driftline.commander.openapi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What is expected of who may do what: written down apart from the code. */
final class Expectations {
    private Expectations() {}

    /** Permission to roles, from {@code roles.txt}. */
    static Map<String, Set<String>> roles() {
        Map<String, Set<String>> roles = new TreeMap<>();
        for (List<String> words : lines("/roles.txt")) {
            roles.put(words.get(0), Set.copyOf(words.subList(1, words.size())));
        }
        return roles;
    }

    /** Operation, such as {@code GET /api/v1/missions}, to permission, from {@code operations.txt}. */
    static Map<String, String> operations() {
        Map<String, String> operations = new TreeMap<>();
        for (List<String> words : lines("/operations.txt")) {
            operations.put(words.get(0) + " " + words.get(1), words.get(2));
        }
        return operations;
    }

    private static List<List<String>> lines(String resource) {
        InputStream in = Objects.requireNonNull(Expectations.class.getResourceAsStream(resource), resource);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.trim().split("\\s+")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
