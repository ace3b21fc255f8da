package org.driftline.commander.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.driftline.commander.livestore.LiveLog;
import org.driftline.commander.livestore.LiveMission;
import org.driftline.commander.livestore.MemoryLiveState;
import org.driftline.events.MissionStatus;

import static org.assertj.core.api.Assertions.assertThat;

class LiveSwitchTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final UUID ID = UUID.randomUUID();

    private final FakeRedis redis = new FakeRedis();
    private final LiveSwitch state = new LiveSwitch(new MemoryLiveState(10), redis, redis::rebuilt);

    @Test
    void redisServesOnceItIsWhole() {
        // When
        look();

        // Then
        assertThat(state.serving()).isEqualTo(LiveServing.REDIS);
        assertThat(redis.rebuilds).isEqualTo(1);
        look();
        assertThat(redis.rebuilds).isEqualTo(1);
    }

    @Test
    void memoryTakesOverAtTheFirstFailure() {
        // Given
        look();
        put(view(1));
        redis.away = true;

        // When
        Optional<LiveMission> seen = get();

        // Then
        assertThat(seen).contains(view(1));
        assertThat(state.serving()).isEqualTo(LiveServing.MEMORY_REDIS_AWAY);
        put(view(2));
        assertThat(get()).contains(view(2));
    }

    @Test
    void redisIsFilledAgainBeforeItServesAgain() {
        // Given
        look();
        redis.away = true;
        put(view(2));
        look();
        redis.away = false;

        // When
        look();

        // Then
        assertThat(redis.rebuilds).isEqualTo(2);
        assertThat(state.serving()).isEqualTo(LiveServing.REDIS);
    }

    @Test
    void serverThatStartedAgainUnnoticedIsFilledAgain() {
        // Given
        look();
        redis.run = "second";

        // When
        look();

        // Then
        assertThat(redis.rebuilds).isEqualTo(2);
    }

    @Test
    void linesThatCameDuringARebuildAreAppendedAfterIt() {
        // Given
        redis.duringRebuild =
                () -> state.appendLogs(List.of(new LiveLog(ID, "line"))).await().atMost(SOON);

        // When
        look();

        // Then
        assertThat(redis.lines).containsExactly("line", "line");
    }

    private void look() {
        state.look().await().atMost(SOON);
    }

    private void put(LiveMission view) {
        state.put(List.of(view)).await().atMost(SOON);
    }

    private Optional<LiveMission> get() {
        return state.get(ID).await().atMost(SOON);
    }

    private static LiveMission view(long version) {
        Instant time = Instant.parse("2024-01-01T00:00:00Z");
        return new LiveMission(ID, MissionStatus.QUEUED, 1, null, 0, null, version, time, time);
    }
}
