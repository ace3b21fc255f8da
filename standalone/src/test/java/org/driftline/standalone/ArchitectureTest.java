package org.driftline.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the bytecode of all modules against {@code docs/architecture/imports.txt}, both ways. */
class ArchitectureTest {
    private static final String OURS = "org.driftline";
    private static final Path PROJECT = Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."));
    private static JavaClasses classes;

    @BeforeAll
    static void readBytecode() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(OURS);
    }

    @Test
    void everyPackageImportsExactlyWhatTheDocumentSays() throws IOException {
        // Given
        Map<String, Set<String>> written = written();

        // When
        Map<String, Set<String>> seen = seen();

        // Then a missing edge, a stale edge and an unlisted package all show as a difference
        assertThat(render(seen)).isEqualTo(render(written));
    }

    @Test
    void noPackageImportsOneThatStandsBelowIt() throws IOException {
        // Given the order of the document is the order of the line
        List<String> order = List.copyOf(written().keySet());

        // When
        Map<String, Set<String>> seen = seen();

        // Then
        seen.forEach((from, targets) -> assertThat(targets)
                .as("imports of %s", from)
                .allSatisfy(to -> assertThat(order.indexOf(to)).isLessThan(order.indexOf(from))));
    }

    @Test
    void theEngineUsesNothingButTheJdk() {
        // Given
        Stream<JavaClass> engine =
                classes.stream().filter(c -> c.getPackageName().startsWith(OURS + ".drift"));

        // When
        Set<String> foreign = engine.flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .map(d -> d.getTargetClass().getBaseComponentType().getPackageName())
                .filter(p -> !p.isEmpty() && !p.startsWith("java.") && !p.startsWith(OURS + ".drift"))
                // part of every JDK, and used only where it is switched on
                .filter(p -> !p.equals("jdk.incubator.vector"))
                // the nullness annotations leave no trace at run time
                .filter(p -> !p.equals("org.jspecify.annotations"))
                .collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertThat(foreign).isEmpty();
    }

    /** Package to imported packages of ours, in the document's order. */
    private static Map<String, Set<String>> written() throws IOException {
        Map<String, Set<String>> edges = new LinkedHashMap<>();
        for (String line : Files.readAllLines(PROJECT.resolve("docs/architecture/imports.txt"))) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] sides = line.split("->", -1);
            Set<String> targets = Arrays.stream(sides[1].trim().split("\\s+"))
                    .filter(name -> !name.isEmpty())
                    .map(ArchitectureTest::full)
                    .collect(Collectors.toCollection(TreeSet::new));
            edges.put(full(sides[0].trim()), targets);
        }
        return edges;
    }

    private static Map<String, Set<String>> seen() {
        Map<String, Set<String>> edges = new TreeMap<>();
        for (JavaClass c : classes) {
            Set<String> targets = edges.computeIfAbsent(c.getPackageName(), name -> new TreeSet<>());
            c.getDirectDependenciesFromSelf().stream()
                    .map(d -> d.getTargetClass().getBaseComponentType().getPackageName())
                    .filter(name -> name.startsWith(OURS) && !name.equals(c.getPackageName()))
                    .forEach(targets::add);
        }
        return edges;
    }

    private static String render(Map<String, Set<String>> edges) {
        return edges.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(edge -> edge.getKey() + " -> " + String.join(" ", edge.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String full(String name) {
        return OURS + "." + name;
    }
}
