package org.driftline.commander.live;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

import org.driftline.commander.database.Database;
import org.driftline.commander.history.MissionCommitted;
import org.driftline.commander.history.MissionDeleted;
import org.driftline.commander.livestore.LiveConfig;
import org.driftline.commander.livestore.LiveLog;
import org.driftline.commander.livestore.LiveMission;
import org.driftline.commander.livestore.MemoryLiveState;
import org.driftline.commander.livestore.RedisLiveState;
import org.driftline.commander.mission.MissionStore;
import org.driftline.events.Envelope;
import org.driftline.events.EventCodec;
import org.driftline.events.EventTypes;

/** Live views of missions, written after each commit and never older than a moment when they are shown. */
@ApplicationScoped
public class LiveMissions {
    private final LiveSwitch state;
    private final LiveWriter writer;
    private final LiveConfig config;
    private final Database database;
    private final MissionStore missions;
    private final Clock clock = Clock.systemUTC();

    @Inject
    LiveMissions(LiveConfig config, Instance<ReactiveRedisDataSource> redis, Database database, MissionStore missions) {
        this.config = config;
        this.database = database;
        this.missions = missions;
        this.state = config.redisUrl().isPresent()
                ? withRedis(new RedisLiveState(redis.get(), config))
                : new LiveSwitch(
                        new MemoryLiveState(config.memory()),
                        null,
                        () -> Uni.createFrom().voidItem());
        this.writer = new LiveWriter(state);
    }

    private LiveSwitch withRedis(RedisLiveState redis) {
        LiveRebuild rebuild = new LiveRebuild(database, redis, config.logLines());
        return new LiveSwitch(new MemoryLiveState(config.memory()), redis, rebuild::run);
    }

    /** Who serves, in a word; REDIS or MEMORY when all is as it was set up. */
    public LiveServing serving() {
        return state.serving();
    }

    /** Where a mission stands; empty if there is none. */
    public Uni<Optional<LiveMission>> find(UUID missionId) {
        return state.get(missionId)
                .emitOn(Database.here())
                .chain(found -> found.filter(this::isFresh).isPresent()
                        ? Uni.createFrom().item(found)
                        : read(missionId, found));
    }

    /** Keeps the numbers over all missions, as JSON. */
    public Uni<Void> putStats(String json) {
        return state.putStats(json);
    }

    void committed(@Observes MissionCommitted committed) {
        UUID missionId = committed.mission().id();
        List<LiveLog> lines = committed.events().stream()
                .filter(event -> event.type().equals(EventTypes.LOG_APPENDED))
                .map(event -> new LiveLog(missionId, json(event)))
                .toList();
        writer.offer(LiveMission.of(committed.mission(), clock.instant()), lines);
    }

    void deleted(@Observes MissionDeleted deleted) {
        writer.remove(deleted.missionId());
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> look() {
        return state.look();
    }

    private Uni<Optional<LiveMission>> read(UUID missionId, Optional<LiveMission> kept) {
        return database.reading(session -> missions.find(session, missionId))
                .map(found -> found.map(mission -> LiveMission.of(mission, clock.instant())))
                .call(view -> view.map(truth -> keep(truth, kept))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** A view that was kept before the database was read, and is newer than what stood there, was never true. */
    private Uni<Void> keep(LiveMission truth, Optional<LiveMission> kept) {
        boolean lied = kept.filter(view -> view.version() > truth.version()).isPresent();
        return lied ? state.correct(truth) : state.put(List.of(truth));
    }

    /** What claims to be from the future is not believed either: it would be fresh for ever. */
    private boolean isFresh(LiveMission view) {
        Instant now = clock.instant();
        return view.asOf().isAfter(now.minus(config.maxAge())) && view.asOf().isBefore(now.plus(config.maxAge()));
    }

    private static String json(Envelope event) {
        return new String(EventCodec.encode(event), StandardCharsets.UTF_8);
    }
}
