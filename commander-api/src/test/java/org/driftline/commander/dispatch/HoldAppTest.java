package org.driftline.commander.dispatch;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.driftline.commander.database.Database;
import org.driftline.commander.history.MissionChange;
import org.driftline.commander.support.Api;
import org.driftline.commander.support.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(TestServers.class)
class HoldAppTest {
    @Inject
    NamedHold holds;

    @Inject
    MissionDispatch dispatch;

    @Inject
    Database database;

    @Test
    void heldMissionWaitsUntilItIsReleased() {
        // Given
        holds.hold("waits");
        UUID id = Api.post("{\"name\":\"waits\"}");
        Api.mission(id)
                .body("status", is("CREATED"))
                .body("held_by.code", is("test"))
                .body("held_by.message", is("somebody holds it"));

        // When
        Optional<MissionChange> still = release(id);
        holds.lift("waits");
        Optional<MissionChange> released = release(id);
        Optional<MissionChange> again = release(id);

        // Then
        assertThat(still).isEmpty();
        assertThat(released).isPresent();
        assertThat(again).isEmpty();
        Api.mission(id).body("status", is("QUEUED")).body("held_by", nullValue());
    }

    private Optional<MissionChange> release(UUID id) {
        return database.apart(() -> database.inTransaction(session -> dispatch.release(session, id)))
                .await()
                .indefinitely();
    }
}
