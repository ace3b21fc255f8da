package org.driftline.commander.live;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.driftline.commander.database.Database;
import org.driftline.commander.support.Api;
import org.driftline.commander.support.TestServers;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(TestServers.class)
class LiveRebuildAppTest {
    @Inject
    Database database;

    @Test
    void everyMissionAndTheEndOfItsLogIsWritten() {
        // Given
        UUID one = Api.post("{\"name\":\"one\"}");
        UUID other = Api.post("{\"name\":\"other\"}");
        UUID gone = Api.post("{\"name\":\"gone\"}");
        FakeRedis written = new FakeRedis();
        new LiveRebuild(database, written, 5).run().await().atMost(Duration.ofSeconds(20));
        Api.client().delete("/missions/" + gone).then().statusCode(204);

        // When
        new LiveRebuild(database, written, 5).run().await().atMost(Duration.ofSeconds(20));

        // Then
        assertThat(written.missions).containsKeys(one, other).doesNotContainKey(gone);
        assertThat(written.logs.get(one)).hasSize(2).first().asString().contains("Mission created");
    }
}
