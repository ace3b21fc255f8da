package org.driftline.commander.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

import org.driftline.commander.livestore.LiveLog;
import org.driftline.commander.livestore.LiveMission;
import org.driftline.commander.livestore.RemoteLiveState;

/** Redis in a map, which can go away and come back. */
final class FakeRedis implements RemoteLiveState {
    final Map<UUID, LiveMission> missions = new HashMap<>();
    final List<String> lines = new ArrayList<>();
    boolean away;
    int rebuilds;
    String run = "first";
    String whole;
    Runnable duringRebuild = () -> {};

    final Map<UUID, List<String>> logs = new HashMap<>();

    Uni<Void> rebuilt() {
        rebuilds++;
        duringRebuild.run();
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> replaceLogs(Map<UUID, List<String>> whole) {
        logs.putAll(whole);
        return answer(null);
    }

    @Override
    public Uni<String> runId() {
        return answer(run);
    }

    @Override
    public Uni<Optional<String>> wholeSince() {
        return answer(Optional.ofNullable(whole));
    }

    @Override
    public Uni<Void> markWhole(String runId) {
        whole = runId;
        return answer(null);
    }

    @Override
    public Uni<Void> put(List<LiveMission> views) {
        views.forEach(view -> missions.put(view.missionId(), view));
        return answer(null);
    }

    @Override
    public Uni<Optional<LiveMission>> get(UUID missionId) {
        return answer(Optional.ofNullable(missions.get(missionId)));
    }

    @Override
    public Uni<Void> remove(List<UUID> gone) {
        gone.forEach(missions::remove);
        return answer(null);
    }

    @Override
    public Uni<List<UUID>> kept() {
        return answer(List.copyOf(missions.keySet()));
    }

    @Override
    public Uni<Void> appendLogs(List<LiveLog> more) {
        more.forEach(line -> lines.add(line.json()));
        return answer(null);
    }

    @Override
    public Uni<Void> putStats(String json) {
        return answer(null);
    }

    private <T> Uni<T> answer(T item) {
        return away
                ? Uni.createFrom().failure(new IllegalStateException("connection refused"))
                : Uni.createFrom().item(item);
    }
}
