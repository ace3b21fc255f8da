package org.driftline.standalone.endtoend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One mission is one trace, through two processes, the outbox, the broker and the object store. */
class TracesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String POST = "POST /api/v1/missions";

    private static Collector collector;
    private static Line line;
    private static Collector.Span root;

    @BeforeAll
    static void runOneMission() throws Exception {
        collector = new Collector();
        line = Line.open("traces", Servers.Use.TALK);
        Forcings.synthetic(line.forcing());
        Map<String, String> traced = Map.of(
                "DRIFTLINE_TRACES_ENDPOINT",
                collector.endpoint().toString(),
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY",
                "200ms");
        line.commander(traced).awaitReady();
        line.soldier("alpha", traced).awaitReady();
        MissionClient client = line.client();
        client.awaitStatus(client.accepted(Missions.DRIFT), "COMPLETED", PATIENCE);
        await("the spans, of " + collector)
                .atMost(PATIENCE)
                .until(() -> !collector.named("mission run").isEmpty()
                        && collector.named(POST).size() == 1
                        && collector.named("mission project").size() >= 3);
        root = collector.named(POST).get(0);
    }

    @AfterAll
    static void stop() throws Exception {
        line.close();
        collector.close();
    }

    @Test
    void orderIsPublishedFromTheOutboxBelowTheRequest() {
        // the relay runs apart from every request: only the row can have told it
        assertThat(collector.named("orders publish"))
                .singleElement()
                .satisfies(span -> assertThat(lineage(span)).containsExactly("orders publish", POST));
    }

    @Test
    void runIsBelowItsOrder() {
        assertThat(collector.named("mission run"))
                .singleElement()
                .satisfies(span -> assertThat(lineage(span))
                        .containsExactly("mission run", "orders process", "orders publish", POST));
    }

    @Test
    void everyArtifactIsStoredBelowTheRun() {
        assertThat(collector.named("result store"))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(span -> assertThat(lineage(span)).startsWith("result store", "mission run"));
    }

    @Test
    void everyStatusIsProjectedBelowTheRunThatSaidIt() {
        assertThat(collector.named("mission project"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(span -> assertThat(lineage(span))
                        .containsExactly(
                                "mission project",
                                "status process",
                                "status publish",
                                "mission run",
                                "orders process",
                                "orders publish",
                                POST));
    }

    @Test
    void eventsOfTheProjectionGoOutBelowIt() {
        assertThat(collector.named("mission.events publish"))
                .anySatisfy(span -> assertThat(lineage(span))
                        .startsWith("mission.events publish", "mission project", "status process"));
    }

    @Test
    void allOfThemAreOfOneTraceAndNoneHasLostItsParent() {
        List<String> ours = List.of(
                "orders publish",
                "orders process",
                "mission run",
                "result store",
                "status publish",
                "status process",
                "mission project",
                "mission.events publish");
        for (String name : ours) {
            assertThat(collector.named(name))
                    .as(name)
                    .isNotEmpty()
                    .allMatch(span -> span.trace().equals(root.trace()))
                    .allMatch(span -> collector.parentOf(span).isPresent());
        }
    }

    private static List<String> lineage(Collector.Span span) {
        List<String> names = new ArrayList<>();
        Optional<Collector.Span> next = Optional.of(span);
        while (next.isPresent()) {
            names.add(next.get().name());
            next = collector.parentOf(next.get());
        }
        return names;
    }
}
