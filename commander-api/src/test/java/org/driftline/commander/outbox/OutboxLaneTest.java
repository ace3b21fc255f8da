package org.driftline.commander.outbox;

import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutboxLaneTest {
    @Test
    void everyMissionHasOneOfSixteenLanes() {
        assertThat(Stream.generate(UUID::randomUUID)
                        .limit(2000)
                        .map(OutboxStore::lane)
                        .distinct())
                .hasSize(16)
                .allMatch(lane -> lane >= 0 && lane < 16);
    }
}
