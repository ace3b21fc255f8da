package org.driftline.commander.livestore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

/**
 * Live state in this process: of the missions that were touched last, as many as fit. Logs and numbers are for readers of
 * Redis; there is nobody to keep them for here.
 */
public final class MemoryLiveState implements LiveState {
    private final Map<UUID, LiveMission> missions;

    /** Room for so many missions. */
    public MemoryLiveState(int most) {
        this.missions = latest(most);
    }

    @Override
    public synchronized Uni<Void> put(List<LiveMission> views) {
        for (LiveMission view : views) {
            missions.merge(view.missionId(), view, (kept, later) -> later.version() >= kept.version() ? later : kept);
        }
        return Uni.createFrom().voidItem();
    }

    @Override
    public synchronized Uni<Optional<LiveMission>> get(UUID missionId) {
        return Uni.createFrom().item(Optional.ofNullable(missions.get(missionId)));
    }

    @Override
    public synchronized Uni<Void> remove(List<UUID> gone) {
        gone.forEach(missions::remove);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> appendLogs(List<LiveLog> lines) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> putStats(String json) {
        return Uni.createFrom().voidItem();
    }

    private static Map<UUID, LiveMission> latest(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, LiveMission> eldest) {
                return size() > most;
            }
        };
    }
}
