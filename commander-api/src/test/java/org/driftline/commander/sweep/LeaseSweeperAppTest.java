package org.driftline.commander.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.driftline.commander.status.StatusLine;
import org.driftline.commander.support.Api;
import org.driftline.commander.support.FakeSoldier;
import org.driftline.commander.support.TestServers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

@QuarkusTest
@WithTestResource(TestServers.class)
class LeaseSweeperAppTest {
    @Inject
    LeaseSweeper sweeper;

    @Inject
    StatusLine line;

    @Test
    void missionOfASilentSoldierIsDoneByTheNext() {
        // Given
        UUID id = Api.post("{\"name\":\"left alone\"}");
        FakeSoldier silent = new FakeSoldier("w1", id, 1);
        line.hear(silent, silent.claim());

        // When
        sweeper.sweep(Instant.now().plusSeconds(1)).await().atMost(Duration.ofSeconds(20));

        // Then
        Api.mission(id)
                .body("status", is("QUEUED"))
                .body("attempt", is(2))
                .body("attempts.outcome", contains("LEASE_LOST"));
        FakeSoldier next = new FakeSoldier("w2", id, 2);
        line.hear(next, next.claim());
        line.hear(silent, silent.completed(FakeSoldier.noFiles()));
        Api.mission(id).body("status", is("IN_PROGRESS")).body("worker", is("w2"));
        line.hear(next, next.completed(FakeSoldier.noFiles()));
        Api.mission(id).body("status", is("COMPLETED")).body("attempts.outcome", contains("LEASE_LOST", "COMPLETED"));
    }
}
