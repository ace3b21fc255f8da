package org.driftline.standalone.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/** Dashboard and alerts ask only for what commander and soldiers really show, after a mission ran through. */
class MonitoringIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path DEPLOY = Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."), "deploy");
    private static final Path ALERTS = DEPLOY.resolve("prometheus/alerts.yml");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private static final Exposition SHOWN = new Exposition();
    private static Line line;

    @BeforeAll
    static void runMissions() throws Exception {
        line = Line.open("monitoring", Servers.Use.TALK);
        Forcings.synthetic(line.forcing());
        ServiceProcess commander = line.commander(Map.of("DRIFTLINE_METERS_BEAT", "1s"));
        commander.awaitReady();
        ServiceProcess soldier = line.soldier("alpha", Map.of());
        soldier.awaitReady();
        MissionClient client = line.client();
        client.awaitStatus(client.accepted(Missions.DRIFT), "COMPLETED", PATIENCE);
        MissionClient atSoldier = new MissionClient(soldier.base(), Line.API_KEY);
        await("the soldier to be seen on the broker")
                .atMost(PATIENCE)
                .until(() -> metrics(client).contains("driftline_queue_consumers{queue=\"orders\"} 1.0"));
        SHOWN.add("commander", metrics(client));
        SHOWN.add("soldier", metrics(atSoldier));
    }

    @AfterAll
    static void stop() throws Exception {
        line.close();
    }

    @TestFactory
    Stream<DynamicTest> everyQueryFindsItsSeries() throws IOException {
        return queries().entrySet().stream()
                .map(query -> DynamicTest.dynamicTest(query.getKey(), () -> assertFound(query.getValue())));
    }

    private static void assertFound(String text) {
        PromQuery query = new PromQuery(text);
        assertThat(query.selectors()).isNotEmpty();
        for (PromQuery.Selector selector : query.selectors()) {
            assertThat(SHOWN.series(selector.metric()))
                    .as("series of %s", selector)
                    .anyMatch(selector::matches);
        }
        for (String label : query.groupedBy()) {
            assertThat(query.selectors())
                    .as("some metric has the label %s", label)
                    .anyMatch(selector ->
                            SHOWN.series(selector.metric()).stream().anyMatch(series -> series.containsKey(label)));
        }
    }

    @Test
    void whatAMissionLeavesIsCounted() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(metrics(line.client()))
                        .contains("driftline_missions_ended_seconds_count{kind=\"drift\",status=\"completed\"} 1")
                        .contains("driftline_missions{status=\"QUEUED\"} 0.0")
                        .contains("driftline_outbox_messages 0.0"));
    }

    @Test
    void noLabelNamesAMissionOrAPerson() {
        assertThat(SHOWN.labelNames())
                .doesNotContain("mission", "mission_id", "missionId", "owner", "user", "username", "worker");
        assertThat(metrics(line.client())).doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-");
    }

    /** Where Prometheus's own tool is installed, it has the last word on the grammar. */
    @Test
    void promtoolAcceptsAllFiles() throws Exception {
        assumeThat(run("promtool", "--version")).isZero();
        Path dashboard = line.work().resolve("dashboard-rules.yml");
        YAML.writeValue(dashboard.toFile(), rules(dashboardQueries()));

        assertThat(run(
                        "promtool",
                        "check",
                        "config",
                        DEPLOY.resolve("prometheus/prometheus.yml").toString()))
                .isZero();
        assertThat(run("promtool", "check", "rules", dashboard.toString())).isZero();
        assertThat(run(
                        "promtool",
                        "test",
                        "rules",
                        DEPLOY.resolve("prometheus/alerts.test.yml").toString()))
                .isZero();
    }

    private static Map<String, Object> rules(Map<String, String> queries) {
        List<Map<String, String>> rules = queries.values().stream()
                .map(query -> Map.of("record", "driftline:checked:q", "expr", query))
                .distinct()
                .toList();
        return Map.of("groups", List.of(Map.of("name", "dashboard", "rules", rules)));
    }

    private static Map<String, String> queries() throws IOException {
        Map<String, String> queries = dashboardQueries();
        for (JsonNode group : YAML.readTree(ALERTS.toFile()).path("groups")) {
            for (JsonNode rule : group.path("rules")) {
                queries.put(rule.path("alert").asText(), rule.path("expr").asText());
            }
        }
        return queries;
    }

    private static Map<String, String> dashboardQueries() throws IOException {
        Map<String, String> queries = new LinkedHashMap<>();
        JsonNode dashboard = new ObjectMapper()
                .readTree(DEPLOY.resolve("grafana/driftline.json").toFile());
        for (JsonNode panel : dashboard.path("panels")) {
            for (JsonNode target : panel.path("targets")) {
                queries.put(
                        panel.path("title").asText() + " "
                                + target.path("refId").asText(),
                        target.path("expr").asText());
            }
        }
        assertThat(queries).hasSizeGreaterThan(20);
        return queries;
    }

    private static String metrics(MissionClient client) {
        return client.get("/q/metrics").body();
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(line.work().resolve("promtool.log").toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
