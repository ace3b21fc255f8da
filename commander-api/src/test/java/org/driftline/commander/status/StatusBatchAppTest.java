package org.driftline.commander.status;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.driftline.commander.support.Api;
import org.driftline.commander.support.FakeSoldier;
import org.driftline.commander.support.TestServers;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@WithTestResource(TestServers.class)
class StatusBatchAppTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Inject
    StatusLine line;

    @Inject
    DataSource jdbc;

    /** Who held one mission while he waits for another would tell of it too late for readers of all events. */
    @Test
    void batchHoldsNoMissionWhileItWaitsForAnother() throws Exception {
        // Given two missions, one of which somebody else is changing
        UUID free = Api.post("{\"name\":\"free\"}");
        UUID held = Api.post("{\"name\":\"held\"}");
        FakeSoldier one = new FakeSoldier("w1", free, 1);
        FakeSoldier other = new FakeSoldier("w1", held, 1);
        List<StatusMessage> batch =
                List.of(StatusLine.message(one, one.claim()), StatusLine.message(other, other.claim()));
        try (Connection connection = jdbc.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("select id from mission where id = '" + held + "' for update");

            // When statuses of both come together
            CompletableFuture<Void> heard = CompletableFuture.runAsync(() -> line.hear(batch));

            // Then the free one is done with while the other waits
            await().atMost(LONG).untilAsserted(() -> Api.mission(free).body("status", is("IN_PROGRESS")));
            Api.mission(held).body("status", is("QUEUED"));
            connection.commit();
            heard.get(LONG.toSeconds(), TimeUnit.SECONDS);
        }
        Api.mission(held).body("status", is("IN_PROGRESS"));
    }
}
