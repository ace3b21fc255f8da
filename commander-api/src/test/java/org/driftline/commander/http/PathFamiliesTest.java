package org.driftline.commander.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PathFamiliesTest {
    @ParameterizedTest
    @CsvSource({
        "/missions, /api/v1/missions",
        "/missions/, /api/v1/missions/",
        "/missions/1/status, /api/v1/missions/1/status",
        "/api/missions, /api/v1/missions",
        "/api/missions/1, /api/v1/missions/1",
        "/api/v1/mission-management/missions/1, /api/v1/missions/1",
        "/api/v1/mission-management/templates, /api/v1/templates"
    })
    void otherFamiliesLeadToTheCanonicalPath(String path, String canonical) {
        assertThat(PathFamilies.canonical(path)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/missions", "/missionsx", "/health", "/q/missions", "/api/v1/mission-managementx"})
    void otherPathsStay(String path) {
        assertThat(PathFamilies.canonical(path)).isEmpty();
    }

    @Test
    void correlationIdsOfClientsAreKeptWhenHarmless() {
        assertThat(CorrelationId.accept("case-7/run:2")).isEqualTo("case-7/run:2");
        assertThat(CorrelationId.accept("two\r\nlines")).hasSize(36);
        assertThat(CorrelationId.accept("x".repeat(129))).hasSize(36);
        assertThat(CorrelationId.accept(null)).hasSize(36);
    }
}
