package org.driftline.standalone.fault;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rabbitmq.client.AMQP.BasicProperties;

import org.driftline.events.Envelope;
import org.driftline.events.EventCodec;
import org.driftline.events.EventHead;
import org.driftline.events.EventMeta;
import org.driftline.events.EventTypes;
import org.driftline.events.Names;
import org.driftline.events.token.EventSigner;
import org.driftline.events.token.MasterKeys;
import org.driftline.events.token.TokenIssuer;
import org.driftline.events.token.TokenSettings;
import org.driftline.events.token.WorkerToken;
import org.driftline.standalone.endtoend.Line;

/** Speaks as a soldier would, at any time it likes: it knows the commander's key. */
final class Impostor {
    private static final MasterKeys KEYS = MasterKeys.parse("endtoend:" + Line.MASTER_KEY);

    private final Broker broker;
    private final String worker;
    private final String mission;
    private final Instant tokenFrom;

    /** @param tokenFrom when its token was issued */
    Impostor(Broker broker, String worker, String mission, Instant tokenFrom) {
        this.broker = broker;
        this.worker = worker;
        this.mission = mission;
        this.tokenFrom = tokenFrom;
    }

    /** An event as it goes over the wire. */
    record Signed(Map<String, Object> headers, byte[] body) {}

    Signed claim(int attempt, Instant at) {
        return signed(attempt, 1, EventTypes.STATUS_CHANGED, moved("QUEUED", "IN_PROGRESS", at), at);
    }

    Signed progress(int attempt, int seq, double fraction, Instant at) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode().put("mission_id", mission);
        payload.put("fraction", fraction).put("message", "at it").put("reported_at", at.toString());
        return signed(attempt, seq, EventTypes.PROGRESS, payload, at);
    }

    Signed completed(int attempt, int seq, Instant at) {
        ObjectNode payload = moved("IN_PROGRESS", "COMPLETED", at);
        ObjectNode result = payload.putObject("result");
        result.putArray("artifacts");
        result.putObject("summary").put("simulated_seconds", 1);
        result.put("degraded", false);
        result.putObject("provenance");
        return signed(attempt, seq, EventTypes.STATUS_CHANGED, payload, at);
    }

    /** A claim in every way that nobody should believe, each to be refused for another reason; the last is a copy. */
    static List<Signed> forgeries(Signed claim) {
        String altered = new String(claim.body(), StandardCharsets.UTF_8).replace("IN_PROGRESS", "COMPLETED");
        return List.of(
                new Signed(Map.of(), claim.body()),
                new Signed(changed(claim.headers(), EventSigner.Headers.TOKEN, "not.a.token"), claim.body()),
                new Signed(changed(claim.headers(), EventSigner.Headers.ALGORITHM, "none"), claim.body()),
                new Signed(claim.headers(), altered.getBytes(StandardCharsets.UTF_8)),
                claim);
    }

    /** So many of these, in turn, as fast as the broker takes them. */
    static void flood(Broker broker, List<Signed> events, int count) throws Exception {
        broker.with(channel -> {
            channel.confirmSelect();
            for (int i = 0; i < count; i++) {
                Signed event = events.get(i % events.size());
                channel.basicPublish(
                        Names.STATUS_EXCHANGE, Names.STATUS_QUEUE, properties(event.headers()), event.body());
            }
            channel.waitForConfirmsOrDie(60_000);
            return true;
        });
    }

    private static Map<String, Object> changed(Map<String, Object> headers, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(headers);
        changed.put(name, value);
        return changed;
    }

    void send(Signed event) throws Exception {
        broker.publish(Names.STATUS_EXCHANGE, Names.STATUS_QUEUE, properties(event.headers()), event.body());
    }

    static BasicProperties properties(Map<String, Object> headers) {
        return new BasicProperties.Builder()
                .contentType("application/json")
                .deliveryMode(2)
                .headers(headers)
                .build();
    }

    private Signed signed(int attempt, int seq, String type, ObjectNode payload, Instant at) {
        byte[] body = EventCodec.encode(Envelope.create(
                new EventHead(type, Names.soldierSource(worker), "mission_" + mission),
                at,
                payload,
                new EventMeta(attempt, seq, null, null)));
        WorkerToken token = new TokenIssuer(() -> KEYS, TokenSettings.DEFAULT, Clock.fixed(tokenFrom, ZoneOffset.UTC))
                .issue(worker);
        return new Signed(EventSigner.sign(token, body), body);
    }

    private ObjectNode moved(String from, String to, Instant at) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("mission_id", mission)
                .put("old_status", from)
                .put("new_status", to)
                .put("changed_at", at.toString());
    }
}
