package org.driftline.commander.support;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.driftline.events.Envelope;
import org.driftline.events.EventHead;
import org.driftline.events.EventMeta;
import org.driftline.events.EventTypes;
import org.driftline.events.Names;
import org.driftline.events.token.EventSigner;
import org.driftline.events.token.MasterKeys;
import org.driftline.events.token.TokenIssuer;
import org.driftline.events.token.TokenSettings;
import org.driftline.events.token.WorkerToken;

/** Says what soldiers say, with tokens as the commander under test would give. */
public final class FakeSoldier {
    private static final TokenIssuer ISSUER =
            new TokenIssuer(() -> MasterKeys.parse(TestSettings.MASTER_KEYS), TokenSettings.DEFAULT, Clock.systemUTC());

    private final String name;
    private final UUID mission;
    private final int attempt;
    private long seq;

    public FakeSoldier(String name, UUID mission, int attempt) {
        this.name = name;
        this.mission = mission;
        this.attempt = attempt;
    }

    public Envelope claim() {
        return event(EventTypes.STATUS_CHANGED, moved("QUEUED", "IN_PROGRESS"));
    }

    public Envelope progress(double fraction) {
        return event(
                EventTypes.PROGRESS,
                payload().put("fraction", fraction).put("message", "half way").put("reported_at", now()));
    }

    public Envelope log(String message) {
        return event(
                EventTypes.LOG_APPENDED,
                payload().put("log_level", "INFO").put("message", message).put("appended_at", now()));
    }

    public Envelope completed(ObjectNode result) {
        ObjectNode payload = moved("IN_PROGRESS", "COMPLETED");
        payload.set("result", result);
        return event(EventTypes.STATUS_CHANGED, payload);
    }

    public Envelope failed(String code) {
        ObjectNode payload = moved("IN_PROGRESS", "FAILED");
        payload.putObject("reason").put("code", code).put("message", "it did not work");
        return event(EventTypes.STATUS_CHANGED, payload);
    }

    public Envelope event(String type, ObjectNode payload) {
        seq++;
        return Envelope.create(
                new EventHead(type, Names.soldierSource(name), Names.missionTarget(mission)),
                Instant.now(),
                payload,
                new EventMeta(attempt, seq, null, null));
    }

    public Map<String, Object> sign(byte[] body) {
        return EventSigner.sign(token(), body);
    }

    public WorkerToken token() {
        return ISSUER.issue(name);
    }

    public static ObjectNode noFiles() {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.putArray("artifacts");
        result.putObject("summary").put("simulated_seconds", 7);
        return result.put("degraded", false);
    }

    public static ObjectNode withFile(UUID mission, int attempt, byte[] file, String sha256) {
        ObjectNode result = noFiles();
        result.withArray("artifacts")
                .addObject()
                .put("name", "particles.nc")
                .put("key", mission + "/attempts/" + attempt + "/particles.nc")
                .put("size", file.length)
                .put("sha256", sha256)
                .put("content_type", "application/x-netcdf");
        result.putObject("provenance").put("seed", 42);
        return result;
    }

    private ObjectNode moved(String from, String to) {
        return payload().put("old_status", from).put("new_status", to).put("changed_at", now());
    }

    private ObjectNode payload() {
        return JsonNodeFactory.instance.objectNode().put("mission_id", mission.toString());
    }

    private static String now() {
        return Instant.now().toString();
    }
}
