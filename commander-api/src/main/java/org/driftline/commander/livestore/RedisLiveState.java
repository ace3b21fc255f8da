package org.driftline.commander.livestore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.Texts;

/**
 * Live state in Redis: {@code …:mission:<id>} (JSON), {@code …:index} (set of ids), {@code …:log:<id>} (list of JSON),
 * {@code …:stats} (JSON). What others wrote into these keys is replaced, never trusted.
 */
public final class RedisLiveState implements RemoteLiveState {
    private final ReactiveRedisDataSource redis;
    private final String prefix;
    private final Duration timeout;
    private final int logLines;

    /** Live state in this Redis, where the configuration says. */
    public RedisLiveState(ReactiveRedisDataSource redis, LiveConfig config) {
        this.redis = redis;
        this.prefix = config.prefix();
        this.timeout = config.timeout();
        this.logLines = config.logLines();
    }

    @Override
    public Uni<Void> put(List<LiveMission> missions) {
        if (missions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<String> arguments = new ArrayList<>(List.of(RedisScripts.PUT, "0", prefix));
        for (LiveMission mission : missions) {
            arguments.add(mission.missionId().toString());
            arguments.add(Long.toString(mission.version()));
            arguments.add(mission.json());
        }
        return run("EVAL", arguments.toArray(String[]::new)).replaceWithVoid();
    }

    @Override
    public Uni<Optional<LiveMission>> get(UUID missionId) {
        return run("GET", prefix + ":mission:" + missionId)
                .map(RedisLiveState::text)
                // somebody else's key: the next view replaces it
                .onFailure(RedisLiveState::isOfAnotherType)
                .recoverWithItem(Optional.empty())
                .map(json -> json.flatMap(LiveMission::parse))
                .map(mission -> mission.filter(view -> view.missionId().equals(missionId)));
    }

    /** What somebody writes between the two is as good: it is newer. */
    @Override
    public Uni<Void> correct(LiveMission truth) {
        return run("DEL", prefix + ":mission:" + truth.missionId()).chain(() -> put(List.of(truth)));
    }

    @Override
    public Uni<Void> remove(List<UUID> missions) {
        if (missions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<String> arguments = new ArrayList<>(List.of(RedisScripts.REMOVE, "0", prefix));
        missions.forEach(mission -> arguments.add(mission.toString()));
        return run("EVAL", arguments.toArray(String[]::new)).replaceWithVoid();
    }

    @Override
    public Uni<List<UUID>> kept() {
        return run("SMEMBERS", prefix + ":index")
                .map(RedisLiveState::ids)
                // somebody else's key: the next view replaces it
                .onFailure(RedisLiveState::isOfAnotherType)
                .recoverWithItem(List.of());
    }

    @Override
    public Uni<Void> appendLogs(List<LiveLog> lines) {
        if (lines.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<String> arguments =
                new ArrayList<>(List.of(RedisScripts.APPEND_LOGS, "0", prefix, Integer.toString(logLines)));
        for (LiveLog line : lines) {
            arguments.add(line.missionId().toString());
            arguments.add(line.json());
        }
        return run("EVAL", arguments.toArray(String[]::new)).replaceWithVoid();
    }

    @Override
    public Uni<Void> putStats(String json) {
        return run("SET", prefix + ":stats", json).replaceWithVoid();
    }

    @Override
    public Uni<Void> replaceLogs(Map<UUID, List<String>> logs) {
        List<String> arguments = new ArrayList<>(List.of(RedisScripts.REPLACE_LOGS, "0", prefix));
        logs.forEach((missionId, lines) -> {
            arguments.add(missionId.toString());
            arguments.add(Integer.toString(lines.size()));
            arguments.addAll(lines);
        });
        return run("EVAL", arguments.toArray(String[]::new)).replaceWithVoid();
    }

    @Override
    public Uni<String> runId() {
        return run("INFO", "server").map(RedisLiveState::runId);
    }

    @Override
    public Uni<Optional<String>> wholeSince() {
        return run("GET", prefix + ":whole").map(RedisLiveState::text);
    }

    @Override
    public Uni<Void> markWhole(String runId) {
        return run("SET", prefix + ":whole", runId).replaceWithVoid();
    }

    private Uni<@Nullable Response> run(String command, String... arguments) {
        return redis.execute(command, arguments).ifNoItem().after(timeout).fail();
    }

    private static boolean isOfAnotherType(Throwable failure) {
        return String.valueOf(failure.getMessage()).startsWith("WRONGTYPE");
    }

    private static Optional<String> text(@Nullable Response response) {
        return Optional.ofNullable(response).map(Response::toString);
    }

    private static List<UUID> ids(@Nullable Response members) {
        List<UUID> ids = new ArrayList<>();
        if (members != null) {
            for (Response member : members) {
                Texts.id(member.toString()).ifPresent(ids::add);
            }
        }
        return ids;
    }

    private static String runId(@Nullable Response info) {
        return text(info)
                .flatMap(text ->
                        text.lines().filter(line -> line.startsWith("run_id:")).findFirst())
                .orElse("unknown");
    }
}
