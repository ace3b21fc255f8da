package org.driftline.events.token;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.driftline.events.Envelope;
import org.driftline.events.EventCodec;
import org.driftline.events.EventHead;
import org.driftline.events.EventMeta;
import org.driftline.events.EventTypes;
import org.driftline.events.Names;

/** How many status events one core verifies in a second; the goal is 50,000. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class VerifierBenchmark {
    private static final int WORKERS = 100;

    private final MasterKeys keys = MasterKeys.random();
    private final TokenIssuer issuer = new TokenIssuer(() -> keys, TokenSettings.DEFAULT, Clock.systemUTC());
    private final EventVerifier verifier = new EventVerifier(() -> keys, TokenSettings.DEFAULT, worker -> false);
    private final byte[][] bodies = new byte[WORKERS][];
    private final Signed[] headers = new Signed[WORKERS];
    private Instant now = Instant.EPOCH;
    private int next;

    /** Some workers, each with a token and a progress event. */
    @Setup
    public void sign() {
        now = Instant.now();
        for (int i = 0; i < WORKERS; i++) {
            WorkerToken token = issuer.issue("worker-" + i);
            bodies[i] = progress("worker-" + i, now);
            headers[i] = new Signed(EventSigner.sign(token, bodies[i]));
        }
    }

    /** Tokens seen before, as nearly all are. */
    @Benchmark
    public Verification knownToken() {
        int i = next++ % WORKERS;
        return verifier.verify(headers[i].headers(), bodies[i], now);
    }

    /** Tokens never seen before, as after a restart. */
    @Benchmark
    public Verification newToken() {
        int i = next++ % WORKERS;
        EventVerifier forgetful = new EventVerifier(() -> keys, TokenSettings.DEFAULT, worker -> false);
        return forgetful.verify(headers[i].headers(), bodies[i], now);
    }

    /** A body that somebody altered. */
    @Benchmark
    public Verification altered() {
        int i = next++ % WORKERS;
        return verifier.verify(headers[i].headers(), bodies[(i + 1) % WORKERS], now);
    }

    private static byte[] progress(String worker, Instant time) {
        UUID mission = UUID.randomUUID();
        ObjectNode payload = JsonNodeFactory.instance
                .objectNode()
                .put("mission_id", mission.toString())
                .put("fraction", 0.4375)
                .put("message", "step 126 of 288")
                .put("reported_at", time.toString());
        EventHead head =
                new EventHead(EventTypes.PROGRESS, Names.soldierSource(worker), Names.missionTarget(mission));
        return EventCodec.encode(Envelope.create(head, time, payload, new EventMeta(1, 7, worker, null)));
    }

    private record Signed(Map<String, Object> headers) {}
}
