package org.driftline.commander;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

import jakarta.inject.Inject;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import org.driftline.commander.support.Api;
import org.driftline.commander.support.FakeSoldier;
import org.driftline.commander.support.RealServers;
import org.driftline.events.Envelope;
import org.driftline.events.EventCodec;
import org.driftline.events.MalformedMessageException;
import org.driftline.events.Names;
import org.driftline.events.OrderCodec;
import org.driftline.events.amqp.BrokerAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

/** The whole commander on real servers, with the test in the place of the soldier. */
@QuarkusTest
@WithTestResource(RealServers.class)
@EnabledIfEnvironmentVariable(
        named = RealServers.DATABASE,
        matches = ".+",
        disabledReason = "needs PostgreSQL: set " + RealServers.DATABASE)
@EnabledIfEnvironmentVariable(
        named = RealServers.BROKER,
        matches = ".+",
        disabledReason = "needs RabbitMQ: set " + RealServers.BROKER)
@EnabledIfEnvironmentVariable(
        named = RealServers.REDIS,
        matches = ".+",
        disabledReason = "needs Redis: set " + RealServers.REDIS)
@Timeout(120)
class CommanderIT {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String DEAD = Names.deadQueue(Names.STATUS_QUEUE);

    @Inject
    RedisDataSource redis;

    private Connection connection;
    private Channel channel;

    @BeforeEach
    void connect() throws IOException, TimeoutException {
        connection = BrokerAddress.parse(System.getenv(RealServers.BROKER))
                .connectionFactory()
                .newConnection("commander-it");
        channel = connection.createChannel();
        channel.queuePurge(Names.ORDERS_QUEUE);
        channel.queuePurge(DEAD);
    }

    @AfterEach
    void disconnect() throws IOException {
        redis.key().keys(RealServers.PREFIX + ":*").forEach(key -> redis.key().del(key));
        connection.close();
    }

    @Test
    void missionGoesOverTheBrokerAndBack() throws IOException, MalformedMessageException {
        // Given
        UUID id = Api.post("{\"name\":\"over the broker\"}");
        FakeSoldier soldier = new FakeSoldier("w1", id, 1);

        // When
        GetResponse order =
                await().atMost(LONG).until(() -> channel.basicGet(Names.ORDERS_QUEUE, true), got -> got != null);
        say(soldier, soldier.claim());
        say(soldier, soldier.completed(FakeSoldier.noFiles()));

        // Then
        assertThat(OrderCodec.decode(order.getBody()).missionId()).isEqualTo(id);
        assertThat(order.getProps().getMessageId()).isEqualTo(id + ":1");
        assertThat(order.getProps().getType()).isEqualTo("mission.order");
        assertThat(order.getProps().getTimestamp()).isNotNull();
        assertThat(order.getProps().getHeaders().get(Names.MISSION_NAME_HEADER)).hasToString("over the broker");
        await().atMost(LONG).untilAsserted(() -> Api.mission(id).body("status", is("COMPLETED")));
    }

    @Test
    void forgedStatusIsLaidAsideWithItsReason() throws IOException {
        // Given
        UUID id = Api.post("{\"name\":\"forged\"}");
        FakeSoldier soldier = new FakeSoldier("w1", id, 1);
        byte[] body = EventCodec.encode(soldier.claim());
        byte[] altered =
                new String(body, StandardCharsets.UTF_8).replace("w1", "w2").getBytes(StandardCharsets.UTF_8);

        // When
        publish(altered, soldier.sign(body));

        // Then
        GetResponse dead = await().atMost(LONG).until(() -> channel.basicGet(DEAD, true), got -> got != null);
        assertThat(dead.getBody()).isEqualTo(altered);
        assertThat(dead.getProps().getHeaders().get("reason")).hasToString("altered_body");
        Api.mission(id).body("status", is("QUEUED"));
    }

    @Test
    void whatRedisHasLostOrNeverHadComesBack() {
        // Given
        UUID id = Api.post("{\"name\":\"live\"}");
        String key = RealServers.PREFIX + ":mission:" + id;
        await().atMost(LONG).until(() -> redis.key().exists(key));

        // When
        redis.key().keys(RealServers.PREFIX + ":*").forEach(lost -> redis.key().del(lost));
        spoil(RealServers.PREFIX + ":index");
        spoil(key);

        // Then
        Api.get("/missions/" + id + "/status").body("status", is("QUEUED"));
        await().atMost(LONG).untilAsserted(() -> {
            assertThat(redis.value(String.class).get(key)).contains("\"status\":\"QUEUED\"");
            assertThat(redis.set(String.class).sismember(RealServers.PREFIX + ":index", id.toString()))
                    .isTrue();
            assertThat(redis.list(String.class).llen(RealServers.PREFIX + ":log:" + id))
                    .isEqualTo(2);
        });
    }

    private void say(FakeSoldier soldier, Envelope event) throws IOException {
        byte[] body = EventCodec.encode(event);
        publish(body, soldier.sign(body));
    }

    private void publish(byte[] body, Map<String, Object> headers) throws IOException {
        AMQP.BasicProperties properties = new AMQP.BasicProperties.Builder()
                .messageId(UUID.randomUUID().toString())
                .contentType("application/json")
                .deliveryMode(2)
                .headers(headers)
                .build();
        channel.basicPublish(Names.STATUS_EXCHANGE, Names.STATUS_QUEUE, properties, body);
    }

    /** Puts a list where something else belongs; in one step, as the commander may write there meanwhile. */
    private void spoil(String key) {
        redis.execute("eval", "redis.call('del', KEYS[1]) redis.call('lpush', KEYS[1], 'nonsense')", "1", key);
    }
}
