package org.driftline.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every command in a document is executed or says that it is not, and every file that one names is there.
 *
 * <p>The line before a block of {@code sh} says which: {@code <!-- test -->} is executed here; {@code <!-- tried by FILE -->}
 * names the script or test that executes it; {@code <!-- not tried: REASON -->} is honest. Blocks of documents that carry no
 * marks are listed in commands.txt by their first line.
 */
class DocumentsTest {
    private static final Pattern FILE = Pattern.compile("`([A-Za-z0-9_./-]+\\.(?:java|sh|sql|md|yaml|xml))`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules", "driftline-data");

    private static Set<String> names;
    private static Map<String, String> listed;

    @BeforeAll
    static void look() throws IOException {
        names = new TreeSet<>();
        for (Path file : files(path -> true)) {
            names.add(String.valueOf(file.getFileName()));
        }
        listed = new TreeMap<>();
        for (String line : Repository.read("deploy/src/test/resources/commands.txt")
                .lines()
                .toList()) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] parts = line.split(" \\| ", 2);
                listed.put(parts[1], parts[0]);
            }
        }
    }

    static List<String> documents() throws IOException {
        return files(path -> path.toString().endsWith(".md")).stream()
                .map(path -> Repository.ROOT.relativize(path).toString())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void commandsAreExecutedOrSayThatTheyAreNot(String document) throws Exception {
        for (Block block : Block.of(document, Repository.read(document))) {
            String mark = block.mark().isEmpty() ? listed.getOrDefault(block.firstLine(), "") : block.mark();
            if (mark.equals("test")) {
                execute(block);
            } else if (mark.startsWith("tried by ")) {
                String by = mark.substring("tried by ".length());
                assertThat(isThere(document, by))
                        .as("%s: tried by %s", block.place(), by)
                        .isTrue();
            } else {
                assertThat(mark).as("%s: %s", block.place(), block.firstLine()).matches("not tried: .{5,}");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void filesAreThere(String document) throws IOException {
        String text = Repository.read(document);
        Set<String> missing = new TreeSet<>();
        for (Pattern pattern : List.of(FILE, LINK)) {
            Matcher each = pattern.matcher(text);
            while (each.find()) {
                if (!isThere(document, each.group(1))) {
                    missing.add(each.group(1));
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void whatIsListedIsStillSaid() throws IOException {
        Set<String> said = new TreeSet<>();
        for (String document : documents()) {
            Block.of(document, Repository.read(document)).forEach(block -> said.add(block.firstLine()));
        }

        assertThat(said).containsAll(listed.keySet());
    }

    private static void execute(Block block) throws Exception {
        Repository.Output output = Repository.run(List.of("bash", "-euc", block.commands()), Repository.ROOT);

        assertThat(output.status()).as("%s\n%s", block.place(), output.text()).isZero();
    }

    /** From the root, from the document, or anywhere when only a name is given. */
    private static boolean isThere(String document, String name) {
        Path beside = Repository.ROOT.resolve(document).resolveSibling(name);
        return name.indexOf('/') < 0 && names.contains(name)
                || Files.exists(Repository.ROOT.resolve(name))
                || Files.exists(beside);
    }

    private static List<Path> files(Predicate<Path> wanted) throws IOException {
        try (Stream<Path> level = Files.list(Repository.ROOT)) {
            return level.filter(path -> !NOT_OURS.contains(String.valueOf(path.getFileName())))
                    .flatMap(path -> below(path, wanted))
                    .collect(Collectors.toList());
        }
    }

    private static Stream<Path> below(Path path, Predicate<Path> wanted) {
        if (!Files.isDirectory(path)) {
            return wanted.test(path) ? Stream.of(path) : Stream.of();
        }
        try (Stream<Path> level = Files.list(path)) {
            return level.filter(each -> !NOT_OURS.contains(String.valueOf(each.getFileName()))).toList().stream()
                    .flatMap(each -> below(each, wanted));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
