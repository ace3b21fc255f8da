package org.driftline.standalone.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.driftline.standalone.endtoend.CuttableProxy;
import org.driftline.standalone.endtoend.Line;
import org.driftline.standalone.endtoend.MissionClient;
import org.driftline.standalone.endtoend.Servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Redis forgets, dawdles or lies: PostgreSQL is the truth, and reads stay right and fast. */
class RedisFaultIT {
    private static final Duration REBUILT_WITHIN = Duration.ofSeconds(30);
    private static final Duration FAST = Duration.ofSeconds(2);

    private static Line line;
    private static MissionClient client;
    private static RedisKeys redis;
    private static CuttableProxy proxy;
    private static List<String> ids;

    @BeforeAll
    static void start() throws Exception {
        line = Line.open("redis-faults", Servers.Use.RESTART);
        redis = RedisKeys.of(line);
        proxy = CuttableProxy.to(redis.port());
        line.commander(Map.of("REDIS_URL", "redis://127.0.0.1:" + proxy.port())).awaitReady();
        line.soldier("alpha", Fleet.drills("0.1s", "0.2s")).awaitReady();
        client = line.client();
        ids = Fleet.drills(client, 5);
        Fleet.awaitEnds(client, ids, Fleet.PATIENCE);
        awaitServing();
    }

    @AfterAll
    static void stop() throws Exception {
        proxy.close();
        line.close();
    }

    @Test
    void flushedRedisIsFilledAgain() throws Exception {
        // When
        redis.call("FLUSHALL");
        Stopwatch sinceFlushed = new Stopwatch();
        long slowest = readAll();

        // Then
        await().atMost(REBUILT_WITHIN)
                .untilAsserted(() -> assertThat(ids)
                        .allSatisfy(
                                id -> assertThat(redis.get(redis.mission(id))).contains("\"status\"")));
        FaultReport.say(
                "Redis flushed",
                "reads right and fast, rebuilt within 30 s",
                "reads right at once (slowest %d ms), all keys back after %s".formatted(slowest, sinceFlushed));
    }

    @Test
    void slowRedisIsNotWaitedFor() throws Exception {
        // When
        proxy.delay(Duration.ofSeconds(5));
        long slowest = readAll();
        slowest = Math.max(slowest, readAll());
        Fleet.awaitEnds(client, Fleet.drills(client, 3), Fleet.PATIENCE);
        proxy.delay(Duration.ZERO);
        Stopwatch sinceFast = new Stopwatch();

        // Then
        awaitServing();
        FaultReport.say(
                "Redis slow (5 s an answer)",
                "reads right and fast, Redis serves again within 30 s",
                "slowest read %d ms, missions went on, Redis served again after %s".formatted(slowest, sinceFast));
    }

    @Test
    void wrongDataIsNotBelieved() throws Exception {
        // When somebody writes nonsense, and what looks right and is not
        List<List<String>> truth = Tables.of(line).rows("select id, status from mission order by id limit 5");
        String soon = Instant.now().plusSeconds(3600).toString();
        redis.call("SET", redis.mission(truth.get(0).get(0)), "nonsense");
        redis.call("DEL", redis.mission(truth.get(1).get(0)));
        redis.call("RPUSH", redis.mission(truth.get(1).get(0)), "a list");
        for (List<String> mission : truth.subList(2, 5)) {
            redis.call("SET", redis.mission(mission.get(0)), """
                    {"mission_id":"%s","status":"CANCELLED","attempt":9,"worker":null,"fraction":0.5,"message":null,
                     "version":999999,"updated_at":"%s","as_of":"%s"}""".formatted(mission.get(0), soon, soon));
        }

        // Then
        assertThat(truth)
                .allSatisfy(mission -> assertThat(client.read("/api/v1/missions/" + mission.get(0) + "/status")
                                .path("status")
                                .asText())
                        .isEqualTo(mission.get(1)));
        long slowest = readAll();
        await().atMost(REBUILT_WITHIN)
                .untilAsserted(() -> assertThat(truth)
                        .allSatisfy(mission -> assertThat(redis.get(redis.mission(mission.get(0))))
                                .contains("\"" + mission.get(1) + "\"")));
        FaultReport.say(
                "wrong data in Redis: nonsense, another type, plausible lies from the future",
                "reads right and fast, rebuilt within 30 s",
                "every read right (slowest %d ms), every key right again".formatted(slowest));
    }

    /** Reads all missions; each must be right, at once. */
    private static long readAll() {
        long slowest = 0;
        for (String id : ids) {
            Stopwatch sinceAsked = new Stopwatch();
            assertThat(client.read("/api/v1/missions/" + id + "/status")
                            .path("status")
                            .asText())
                    .matches("COMPLETED|FAILED");
            assertThat(sinceAsked.time()).isLessThan(FAST);
            slowest = Math.max(slowest, sinceAsked.time().toMillis());
        }
        return slowest;
    }

    private static void awaitServing() {
        await().atMost(REBUILT_WITHIN)
                .until(() -> MissionClient.json(client.get("/health").body())
                        .at("/services/redis/status")
                        .asText()
                        .equals("healthy"));
    }
}
