package org.driftline.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The compose files against the Compose Specification's schema, and against the rest of the repository. */
class ComposeTest {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)(?::-([^}]*)|:\\?[^}]*)?}");

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.observability.yaml"})
    void isWhatTheSpecificationAllows(String file) throws IOException {
        JsonNode published = Repository.JSON.readTree(getClass().getResourceAsStream("/schemas/compose-spec.json"));
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909).getSchema(withoutIds(published));

        assertThat(schema.validate(compose(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.observability.yaml"})
    void namesWhatIsThere(String file) throws IOException {
        JsonNode compose = compose(file);
        JsonNode services = compose.get("services");

        for (JsonNode service : services) {
            service.path("depends_on")
                    .fieldNames()
                    .forEachRemaining(
                            other -> assertThat(services.has(other)).as(other).isTrue());
            service.path("configs")
                    .forEach(config -> assertThat(compose.get("configs")
                                    .has(config.get("source").asText()))
                            .as(config.toString())
                            .isTrue());
            String target = service.at("/build/target").asText();
            if (!target.isEmpty()) {
                assertThat(Repository.read("deploy/Dockerfile")).contains(" AS " + target + "\n");
            }
        }
        // what secrets.sh makes is not here
        compose.path("configs").forEach(config -> {
            String path = config.get("file").asText();
            assertThat(path.startsWith("secrets/") || Files.exists(Repository.ROOT.resolve("deploy/" + path)))
                    .as(path)
                    .isTrue();
        });
    }

    @Test
    void setsOnlyWhatTheServicesRead() throws IOException {
        JsonNode services = compose("compose.yaml").get("services");
        Set<String> known = Repository.settings();

        for (String service : Set.of("migrate", "commander", "soldier")) {
            services.at("/" + service + "/environment")
                    .fieldNames()
                    .forEachRemaining(name -> assertThat(known).contains(name));
        }
    }

    @Test
    void everySecretIsMadeByTheScript() throws IOException {
        String script = Repository.read("deploy/secrets.sh");
        Set<String> required = new TreeSet<>();
        for (String file : Set.of("compose.yaml", "compose.observability.yaml")) {
            Matcher each = Pattern.compile("\\$\\{([A-Z0-9_]+):\\?").matcher(Repository.read("deploy/" + file));
            while (each.find()) {
                required.add(each.group(1));
            }
        }

        assertThat(required)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(script).contains(name.replace("_PASSWORD", "")));
    }

    @Test
    void runsAsNobodyOnAReadOnlyRoot() throws IOException {
        JsonNode services = compose("compose.yaml").get("services");

        for (String service : Set.of("migrate", "commander", "soldier")) {
            assertThat(services.at("/" + service + "/read_only").asBoolean()).isTrue();
            assertThat(services.at("/" + service + "/cap_drop/0").asText()).isEqualTo("ALL");
        }
        assertThat(Repository.read("deploy/Dockerfile").split("USER 10001:10001", -1))
                .hasSize(3);
    }

    /** Its parts are named as in JSON Schema's fourth draft, which readers of later ones do not know. */
    private static JsonNode withoutIds(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("id").isTextual()) {
            object.remove("id");
        }
        schema.forEach(ComposeTest::withoutIds);
        return schema;
    }

    /** With its variables filled in, as Compose does before it looks at the schema. */
    private static JsonNode compose(String file) throws IOException {
        Matcher variables = VARIABLE.matcher(Repository.read("deploy/" + file));
        String filled = variables.replaceAll(
                found -> Matcher.quoteReplacement(found.group(2) == null ? "secret" : found.group(2)));
        return Repository.yaml(filled.replaceAll("\"(\\d+)\"(?=})", "$1"));
    }
}
