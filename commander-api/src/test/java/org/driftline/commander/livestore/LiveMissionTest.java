package org.driftline.commander.livestore;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.driftline.events.MissionStatus;

import static org.assertj.core.api.Assertions.assertThat;

class LiveMissionTest {
    private static final UUID ID = UUID.randomUUID();

    @Test
    void viewsComeBackFromJsonAndNonsenseDoesNot() {
        assertThat(LiveMission.parse(view(3).json())).contains(view(3));
        for (String nonsense : List.of("", "null", "[]", "{}", "42", "{\"status\":\"FLYING\"}", "\u0000")) {
            assertThat(LiveMission.parse(nonsense)).as(nonsense).isEmpty();
        }
        assertThat(LiveMission.parse(view(3).json().replace("\"status\":\"QUEUED\"", "\"status\":null")))
                .isEmpty();
    }

    private static LiveMission view(long version) {
        Instant time = Instant.parse("2024-01-01T00:00:00Z");
        return new LiveMission(ID, MissionStatus.QUEUED, 1, null, 0, null, version, time, time);
    }
}
