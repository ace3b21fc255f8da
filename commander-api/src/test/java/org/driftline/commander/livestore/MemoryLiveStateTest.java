package org.driftline.commander.livestore;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.driftline.events.MissionStatus;

import static org.assertj.core.api.Assertions.assertThat;

class MemoryLiveStateTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final UUID ID = UUID.randomUUID();

    @Test
    void olderViewNeverReplacesANewerOne() {
        // Given
        MemoryLiveState memory = new MemoryLiveState(1);
        memory.put(List.of(view(5), view(4))).await().atMost(SOON);

        // Then
        assertThat(memory.get(ID).await().atMost(SOON)).contains(view(5));
    }

    private static LiveMission view(long version) {
        Instant time = Instant.parse("2024-01-01T00:00:00Z");
        return new LiveMission(ID, MissionStatus.QUEUED, 1, null, 0, null, version, time, time);
    }
}
