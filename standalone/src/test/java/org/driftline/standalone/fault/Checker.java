package org.driftline.standalone.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.driftline.events.Names;
import org.driftline.io.store.ObjectKey;
import org.driftline.io.store.ObjectStore;
import org.driftline.io.store.StorageSettings;
import org.driftline.standalone.endtoend.Line;
import org.driftline.standalone.endtoend.MissionClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Reads the event table, the queues, Redis and the object store, and says where they disagree. */
final class Checker {
    private static final String MOVES = """
            select envelope->'payload'->>'old_status' || '>' || (envelope->'payload'->>'new_status')
            from event where mission_id = cast(? as uuid) and type = 'mission.status_changed' order by position""";

    private final Line line;
    private final Tables tables;
    private final RedisKeys redis;
    private final Broker broker;
    private final MissionClient client;
    private final List<String> disagreements = new ArrayList<>();

    Checker(Line line, Broker broker) {
        this.line = line;
        this.tables = Tables.of(line);
        this.redis = RedisKeys.of(line);
        this.broker = broker;
        this.client = line.client();
    }

    /** What is written after a commit, and not in it, may take its time. */
    void awaitAgreement(List<String> missions, Duration patience) {
        await("agreement about " + missions.size() + " missions")
                .atMost(patience)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(disagreements(missions)).isEmpty());
    }

    /** Where things disagree about these missions, which should all have ended; empty is well. */
    List<String> disagreements(List<String> missions) throws Exception {
        disagreements.clear();
        same("missions in the table", tables.count("select count(*) from mission"), (long) missions.size());
        same("outbox", tables.count("select count(*) from outbox"), 0L);
        same("events not published", tables.count("select count(*) from event_waiting"), 0L);
        same("orders queue", broker.waiting(Names.ORDERS_QUEUE), 0);
        same("status queue", broker.waiting(Names.STATUS_QUEUE), 0);
        try (ObjectStore store = store(line.servers().environment())) {
            for (String mission : missions) {
                check(mission, store);
            }
        }
        return List.copyOf(disagreements);
    }

    private void check(String id, ObjectStore store) throws Exception {
        List<List<String>> rows = tables.rows("select status, version from mission where id = cast(? as uuid)", id);
        if (rows.isEmpty()) {
            disagreements.add(id + " is not in the table");
            return;
        }
        String status = rows.get(0).get(0);
        checkMoves(id, status);
        same(
                id + " created events",
                tables.count(
                        "select count(*) from event where mission_id = cast(? as uuid) and type = 'mission.created'",
                        id),
                1L);
        same(
                id + " attempts with this outcome",
                tables.count(
                        "select count(*) from attempt where mission_id = cast(? as uuid) and outcome = ?", id, status),
                1L);
        JsonNode live = MissionClient.json(redis.get(redis.mission(id)));
        same(
                id + " in Redis",
                live.path("status").asText() + " " + live.path("version").asText(),
                status + " " + rows.get(0).get(1));
        same(id + " over HTTP", client.status(id), status);
        if (status.equals("COMPLETED")) {
            checkFiles(id, store);
        }
    }

    /** A legal way from its creation to one end, which is where it stands. */
    private void checkMoves(String id, String status) throws Exception {
        String at = "CREATED";
        int ends = 0;
        for (List<String> row : tables.rows(MOVES, id)) {
            String[] move = row.get(0).split(">");
            same(id + " moves on from where it was", move[0], at);
            at = move[1];
            ends += at.matches("COMPLETED|FAILED|CANCELLED") ? 1 : 0;
        }
        same(id + " ends", ends, 1);
        same(id + " last event", at, status);
    }

    private void checkFiles(String id, ObjectStore store) throws Exception {
        String result = tables.rows(
                        "select result from attempt where mission_id = cast(? as uuid) and outcome = 'COMPLETED'", id)
                .get(0)
                .get(0);
        for (JsonNode artifact : MissionClient.json(result).path("artifacts")) {
            String key = artifact.path("key").asText();
            try (InputStream in = store.open(new ObjectKey(key), 0, Long.MAX_VALUE)) {
                same(key, sha256(in), artifact.path("sha256").asText());
            } catch (IOException e) {
                disagreements.add(key + " cannot be read: " + e.getMessage());
            }
        }
    }

    private void same(String what, Object is, Object shouldBe) {
        if (!is.equals(shouldBe)) {
            disagreements.add(what + ": " + is + " and not " + shouldBe);
        }
    }

    private static String sha256(InputStream in) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (DigestInputStream reading = new DigestInputStream(in, digest)) {
            reading.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static ObjectStore store(Map<String, String> environment) throws IOException {
        return new StorageSettings.InS3(
                        URI.create(environment.get("S3_ENDPOINT")),
                        environment.get("S3_ACCESS_KEY"),
                        environment.get("S3_SECRET_KEY"),
                        environment.get("DRIFTLINE_S3_BUCKET"),
                        "us-east-1")
                .open();
    }
}
