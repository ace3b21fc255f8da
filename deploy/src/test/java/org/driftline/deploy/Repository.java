package org.driftline.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The repository's own files, as these tests read them. */
final class Repository {
    static final Path ROOT = Path.of(System.getProperty("maven.multiModuleProjectDirectory"));
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern SETTING = Pattern.compile("`(driftline\\.[a-z0-9.-]+|[A-Z][A-Z0-9_]{3,})`");
    private static final Pattern BESIDE = Pattern.compile("`(driftline\\.[a-z0-9.-]+)`((?:, `\\.[a-z0-9.-]+`)+)");

    private Repository() {}

    static String read(String path) throws IOException {
        return Files.readString(ROOT.resolve(path));
    }

    /** Anchors and merge keys resolved. */
    static JsonNode yaml(String text) {
        return JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }

    static List<JsonNode> yamls(String text) throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        try (var parser = new YAMLFactory().createParser(text)) {
            new ObjectMapper(new YAMLFactory())
                    .readValues(parser, JsonNode.class)
                    .forEachRemaining(documents::add);
        }
        return documents;
    }

    /** The environment's names of all settings that the documents list. */
    static Set<String> settings() throws IOException {
        String documents = read("README.md") + read("docs/settings.md");
        Set<String> names = new TreeSet<>();
        Matcher each = SETTING.matcher(documents);
        while (each.find()) {
            names.add(environment(each.group(1)));
        }
        Matcher row = BESIDE.matcher(documents);
        while (row.find()) {
            String first = row.group(1);
            String parent = first.substring(0, first.lastIndexOf('.'));
            for (String other : row.group(2).replace("`", "").split(", ")) {
                if (!other.isBlank()) {
                    names.add(environment(parent + other));
                }
            }
        }
        return names;
    }

    private static String environment(String setting) {
        return setting.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** What a command prints. */
    static Output run(List<String> command, Path directory) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException(command + " does not end");
        }
        return new Output(process.exitValue(), text);
    }

    /**
     * How a command ended.
     *
     * @param status its exit code
     * @param text what it printed
     */
    record Output(int status, String text) {}
}
