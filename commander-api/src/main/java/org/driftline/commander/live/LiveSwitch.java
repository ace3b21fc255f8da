package org.driftline.commander.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.livestore.LiveLog;
import org.driftline.commander.livestore.LiveMission;
import org.driftline.commander.livestore.LiveState;
import org.driftline.commander.livestore.MemoryLiveState;
import org.driftline.commander.livestore.RemoteLiveState;

/**
 * Redis while it is there and whole, else memory. Memory takes over at the first failure. Redis gets its keys back from
 * PostgreSQL before anybody reads from it again, because it may have come back with older ones or none.
 */
final class LiveSwitch implements LiveState {
    private final MemoryLiveState memory;
    private final @Nullable RemoteLiveState redis;
    /** Once an outage, also when Redis was never there. */
    private volatile boolean lossTold;

    private final Supplier<Uni<Void>> rebuild;
    /** Lines that a rebuild might overtake; they are appended again after it. */
    private final Queue<LiveLog> meanwhile = new ConcurrentLinkedQueue<>();

    private volatile LiveServing serving;

    /** @param rebuild writes everything from PostgreSQL into Redis */
    LiveSwitch(MemoryLiveState memory, @Nullable RemoteLiveState redis, Supplier<Uni<Void>> rebuild) {
        this.memory = memory;
        this.redis = redis;
        this.rebuild = rebuild;
        this.serving = redis == null ? LiveServing.MEMORY : LiveServing.MEMORY_REDIS_AWAY;
    }

    LiveServing serving() {
        return serving;
    }

    @Override
    public Uni<Void> put(List<LiveMission> missions) {
        return memory.put(missions).chain(() -> inRedis(state -> state.put(missions)));
    }

    @Override
    public Uni<Void> correct(LiveMission truth) {
        return memory.put(List.of(truth)).chain(() -> inRedis(state -> state.correct(truth)));
    }

    @Override
    public Uni<Void> remove(List<UUID> missions) {
        return memory.remove(missions).chain(() -> inRedis(state -> state.remove(missions)));
    }

    @Override
    public Uni<Void> appendLogs(List<LiveLog> lines) {
        if (serving == LiveServing.MEMORY_REDIS_REBUILDING) {
            meanwhile.addAll(lines);
        }
        return memory.appendLogs(lines).chain(() -> inRedis(state -> state.appendLogs(lines)));
    }

    @Override
    public Uni<Void> putStats(String json) {
        return memory.putStats(json).chain(() -> inRedis(state -> state.putStats(json)));
    }

    @Override
    public Uni<Optional<LiveMission>> get(UUID missionId) {
        if (redis == null || serving != LiveServing.REDIS) {
            return memory.get(missionId);
        }
        return redis.get(missionId)
                .onFailure()
                .invoke(this::lost)
                .onFailure()
                .recoverWithUni(() -> memory.get(missionId));
    }

    /** Asks Redis how it is, and fills it again if it was away or has lost something. Never fails. */
    Uni<Void> look() {
        if (redis == null) {
            return Uni.createFrom().voidItem();
        }
        RemoteLiveState state = redis;
        return state.runId()
                .chain(runId -> state.wholeSince().chain(whole -> welcome(state, runId, whole)))
                .onFailure()
                .invoke(this::lost)
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> welcome(RemoteLiveState state, String runId, Optional<String> whole) {
        boolean nothingLost = whole.filter(runId::equals).isPresent();
        if (serving == LiveServing.REDIS && nothingLost) {
            return Uni.createFrom().voidItem();
        }
        meanwhile.clear();
        serving = LiveServing.MEMORY_REDIS_REBUILDING;
        return rebuild.get()
                .chain(() -> appendMeanwhile(state))
                .chain(() -> state.markWhole(runId))
                .invoke(this::whole);
    }

    private Uni<Void> appendMeanwhile(RemoteLiveState state) {
        List<LiveLog> lines = new ArrayList<>();
        for (LiveLog line = meanwhile.poll(); line != null; line = meanwhile.poll()) {
            lines.add(line);
        }
        return state.appendLogs(lines);
    }

    private void whole() {
        if (serving == LiveServing.MEMORY_REDIS_REBUILDING) {
            serving = LiveServing.REDIS;
            lossTold = false;
            Log.info("live state is served by Redis");
        }
    }

    private Uni<Void> inRedis(Function<RemoteLiveState, Uni<Void>> write) {
        if (redis == null || serving == LiveServing.MEMORY_REDIS_AWAY) {
            return Uni.createFrom().voidItem();
        }
        return write.apply(redis).onFailure().invoke(this::lost).onFailure().recoverWithNull();
    }

    /** A write that failed may have left an older view behind, so everything is written again later. */
    private void lost(Throwable failure) {
        if (!lossTold) {
            Log.warnf("live state is served by memory, Redis is away: %s", failure.toString());
        }
        lossTold = true;
        serving = LiveServing.MEMORY_REDIS_AWAY;
    }
}
