package org.driftline.commander.support;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import org.jspecify.annotations.Nullable;

/** Keys of our own in the Redis of the environment, if it names one; they are gone after {@link #close}. */
final class TestRedis {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String DELETE_ALL =
            "for _, key in ipairs(redis.call('keys', ARGV[1])) do redis.call('del', key) end";

    private final String url;
    private final String prefix = "driftline-app:" + UUID.randomUUID();

    TestRedis(@Nullable String url) {
        this.url = url == null ? "" : url;
    }

    /** Nothing but the address when there is none: whatever else the environment says, there is no Redis then. */
    Map<String, String> settings() {
        return url.isEmpty() ? Map.of("REDIS_URL", "") : Map.of("REDIS_URL", url, "driftline.live.prefix", prefix);
    }

    void close() {
        if (url.isEmpty()) {
            return;
        }
        Vertx vertx = Vertx.vertx();
        try {
            Redis redis = Redis.createClient(vertx, url);
            awaited(redis.send(Request.cmd(Command.EVAL).arg(DELETE_ALL).arg(0).arg(prefix + ":*")));
        } finally {
            awaited(vertx.close());
        }
    }

    private static void awaited(Future<?> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(LONG.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Redis or Vert.x did not answer", e);
        }
    }
}
