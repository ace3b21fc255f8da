package org.driftline.commander.follow;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.driftline.commander.support.Api;
import org.driftline.commander.support.MissionStream;
import org.driftline.commander.support.TestServers;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(TestServers.class)
@Timeout(60)
class MissionStreamAppTest {
    @Test
    void streamEndsWithTheMission() throws Exception {
        // Given
        UUID mission = Api.post("{\"name\":\"to be deleted\"}");
        try (Stream<String> lines = MissionStream.follow(mission)) {

            // When
            Api.client().delete("/missions/" + mission).then().statusCode(204);

            // Then: there is an end to read up to
            List<String> events =
                    lines.filter(line -> line.startsWith("event:")).toList();
            assertThat(events).hasSizeGreaterThan(3).last().asString().endsWith("mission.deleted");
        }
    }
}
