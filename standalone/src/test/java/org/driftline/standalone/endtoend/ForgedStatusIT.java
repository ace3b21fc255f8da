package org.driftline.standalone.endtoend;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whoever cannot prove that he holds a mission changes nothing, and is remembered with the reason. */
class ForgedStatusIT {
    private static final MasterKeys KEYS = MasterKeys.parse("endtoend:" + Line.MASTER_KEY);

    private static Line line;
    private static MissionClient client;
    private static com.rabbitmq.client.Connection connection;
    private static Channel channel;

    private String mission = "";

    @BeforeAll
    static void start() throws Exception {
        line = Line.open("forged-status", Servers.Use.TALK);
        line.commander(Map.of()).awaitReady();
        client = line.client();
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(line.servers().amqpUrl());
        connection = factory.newConnection();
        channel = connection.createChannel();
    }

    @AfterAll
    static void stop() throws Exception {
        connection.close();
        line.close();
    }

    /** A mission that waits on the queue: there is no soldier but the test. */
    @BeforeEach
    void post() {
        mission = client.accepted(Missions.DRILL);
    }

    @Test
    void whatAnHonestWorkerSaysIsApplied() throws Exception {
        // When
        byte[] claim = claim("alpha", 1);
        publish(EventSigner.sign(token("alpha"), claim), claim);

        // Then: the refusals below are not for want of a listener
        client.awaitStatus(mission, "IN_PROGRESS", Duration.ofSeconds(20));
    }

    @Test
    void unsignedIsRefused() throws Exception {
        assertRefused("no_signature", Map.of(), claim("alpha", 1));
    }

    @Test
    void alteredBodyIsRefused() throws Exception {
        // Given
        byte[] signed = claim("alpha", 1);
        Map<String, Object> headers = EventSigner.sign(token("alpha"), signed);

        // When
        byte[] altered = new String(signed, StandardCharsets.UTF_8)
                .replace("IN_PROGRESS", "COMPLETED")
                .getBytes(StandardCharsets.UTF_8);

        // Then
        assertRefused("altered_body", headers, altered);
    }

    @Test
    void guessedSecretIsRefused() throws Exception {
        // Given a stolen token without its secret
        WorkerToken stolen = token("alpha");
        String guess = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);
        WorkerToken forged = new WorkerToken(stolen.token(), guess, stolen.issuedAt(), stolen.expiresAt());

        // Then
        byte[] body = claim("alpha", 1);
        assertRefused("bad_signature", EventSigner.sign(forged, body), body);
    }

    @Test
    void expiredTokenIsRefused() throws Exception {
        // Given
        Instant twoMinutesAgo = Instant.now().minusSeconds(120);
        WorkerToken expired = issuer(Clock.fixed(twoMinutesAgo, ZoneOffset.UTC), TokenSettings.DEFAULT)
                .issue("alpha");

        // Then
        byte[] body = claim("alpha", 1);
        assertRefused("expired_at_emission", EventSigner.sign(expired, body), body);
    }

    @Test
    void tokenForSomebodyElseIsRefused() throws Exception {
        // Given
        TokenSettings d = TokenSettings.DEFAULT;
        TokenSettings elsewhere = new TokenSettings(d.lifetime(), d.grace(), d.skew(), d.issuer(), "another-service");
        WorkerToken token = issuer(Clock.systemUTC(), elsewhere).issue("alpha");

        // Then
        byte[] body = claim("alpha", 1);
        assertRefused("wrong_audience", EventSigner.sign(token, body), body);
    }

    @Test
    void foreignKeyIsRefused() throws Exception {
        // Given
        MasterKeys foreign = MasterKeys.random();
        WorkerToken token = new TokenIssuer(() -> foreign, TokenSettings.DEFAULT, Clock.systemUTC()).issue("alpha");

        // Then
        byte[] body = claim("alpha", 1);
        assertRefused("unknown_key", EventSigner.sign(token, body), body);
    }

    @Test
    void algorithmNoneIsRefused() throws Exception {
        // Given
        byte[] body = claim("alpha", 1);
        Map<String, Object> headers = new HashMap<>(EventSigner.sign(token("alpha"), body));
        String payload = headers.get(EventSigner.Headers.TOKEN).toString().split("\\.")[1];
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        headers.put(EventSigner.Headers.TOKEN, none + "." + payload + ".");

        // Then
        assertRefused("wrong_algorithm", headers, body);
    }

    @Test
    void workerThatSpeaksAsAnotherIsRefused() throws Exception {
        byte[] body = claim("alpha", 1);
        assertRefused("foreign_source", EventSigner.sign(token("bravo"), body), body);
    }

    @Test
    void workerThatDoesNotHoldTheMissionIsRefused() throws Exception {
        // Given
        byte[] claim = claim("alpha", 1);
        publish(EventSigner.sign(token("alpha"), claim), claim);
        client.awaitStatus(mission, "IN_PROGRESS", Duration.ofSeconds(20));

        // When
        byte[] outcome = failed("bravo", 2);

        // Then
        assertRefused("not_holder", EventSigner.sign(token("bravo"), outcome), outcome, "IN_PROGRESS");
    }

    @Test
    void workerThatHasNotHeardOfACancellationIsRefused() throws Exception {
        // Given
        byte[] claim = claim("alpha", 1);
        publish(EventSigner.sign(token("alpha"), claim), claim);
        client.awaitStatus(mission, "IN_PROGRESS", Duration.ofSeconds(20));

        // When
        client.post("/api/v1/missions/" + mission + "/cancel", "{}");
        byte[] outcome = failed("alpha", 2);

        // Then
        assertRefused("terminal", EventSigner.sign(token("alpha"), outcome), outcome, "CANCELLED");
    }

    @Test
    void replayedEventIsRefused() throws Exception {
        // Given
        byte[] claim = claim("alpha", 1);
        Map<String, Object> headers = EventSigner.sign(token("alpha"), claim);
        publish(headers, claim);
        client.awaitStatus(mission, "IN_PROGRESS", Duration.ofSeconds(20));

        // Then
        assertRefused("replayed", headers, claim, "IN_PROGRESS");
    }

    private void assertRefused(String reason, Map<String, Object> headers, byte[] body) throws Exception {
        assertRefused(reason, headers, body, "QUEUED");
    }

    private void assertRefused(String reason, Map<String, Object> headers, byte[] body, String status)
            throws Exception {
        // Given
        long audited = audited(reason);
        channel.queuePurge(Names.deadQueue(Names.STATUS_QUEUE));

        // When
        publish(headers, body);

        // Then a dead letter with the original bytes and the reason, an audit row, and no change of state
        GetResponse letter = deadLetter();
        assertThat(letter.getBody()).isEqualTo(body);
        assertThat(letter.getProps().getHeaders().get("reason")).hasToString(reason);
        assertThat(audited(reason)).isEqualTo(audited + 1);
        assertThat(client.status(mission)).isEqualTo(status);
    }

    private static GetResponse deadLetter() {
        AtomicReference<GetResponse> letter = new AtomicReference<>();
        await("a dead letter").atMost(Duration.ofSeconds(20)).until(() -> {
            letter.set(channel.basicGet(Names.deadQueue(Names.STATUS_QUEUE), true));
            return letter.get() != null;
        });
        return letter.get();
    }

    private static long audited(String reason) throws Exception {
        try (Connection database = DriverManager.getConnection(line.servers().jdbcUrl());
                PreparedStatement query = database.prepareStatement("select count(*) from audit where reason = ?")) {
            query.setString(1, reason);
            ResultSet rows = query.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void publish(Map<String, Object> headers, byte[] body) throws Exception {
        BasicProperties properties = new BasicProperties.Builder()
                .contentType("application/json")
                .deliveryMode(2)
                .headers(headers)
                .build();
        channel.basicPublish(Names.STATUS_EXCHANGE, Names.STATUS_QUEUE, properties, body);
    }

    private byte[] claim(String worker, int seq) {
        return event(worker, seq, moved("QUEUED", "IN_PROGRESS"));
    }

    private byte[] failed(String worker, int seq) {
        ObjectNode payload = moved("IN_PROGRESS", "FAILED");
        payload.putObject("reason").put("code", "simulation").put("message", "it did not work");
        return event(worker, seq, payload);
    }

    private ObjectNode moved(String from, String to) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("mission_id", mission)
                .put("old_status", from)
                .put("new_status", to)
                .put("changed_at", Instant.now().toString());
    }

    private byte[] event(String worker, int seq, ObjectNode payload) {
        return EventCodec.encode(Envelope.create(
                new EventHead(EventTypes.STATUS_CHANGED, Names.soldierSource(worker), "mission_" + mission),
                Instant.now(),
                payload,
                new EventMeta(1, seq, null, null)));
    }

    private static WorkerToken token(String worker) {
        return issuer(Clock.systemUTC(), TokenSettings.DEFAULT).issue(worker);
    }

    private static TokenIssuer issuer(Clock clock, TokenSettings settings) {
        return new TokenIssuer(() -> KEYS, settings, clock);
    }
}
