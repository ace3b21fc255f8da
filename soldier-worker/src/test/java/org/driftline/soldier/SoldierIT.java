package org.driftline.soldier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.rabbitmq.client.GetResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import org.driftline.events.Envelope;
import org.driftline.events.Order;
import org.driftline.soldier.testing.CommanderSide;
import org.driftline.soldier.testing.CuttableProxy;
import org.driftline.soldier.testing.Orders;
import org.driftline.soldier.testing.SoldierSurroundings;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The whole soldier on a real broker. */
@QuarkusTest
@WithTestResource(SoldierSurroundings.class)
@EnabledIfEnvironmentVariable(
        named = SoldierSurroundings.BROKER,
        matches = ".+",
        disabledReason = "needs a RabbitMQ broker: set " + SoldierSurroundings.BROKER)
@Timeout(120)
class SoldierIT {
    private static final Duration LONG = Duration.ofSeconds(60);

    CommanderSide commander;
    CuttableProxy wire;

    @BeforeEach
    void startReady() {
        await().atMost(LONG).until(() -> get("/q/health/ready").statusCode() == 200);
        commander.heard.clear();
    }

    @Test
    void asManyOrdersRunAtOnceAsConfigured() throws IOException {
        // Given
        List<Order> orders = drills(9);

        // When
        for (Order order : orders) {
            commander.send(order);
        }
        await().atMost(LONG).until(() -> orders.stream().allMatch(this::isOver));

        // Then
        assertThat(mostAtOnce()).isEqualTo(SoldierSurroundings.SLOTS);
        assertThat(commander.waiting()).isZero();
        assertThat(commander.heard).anySatisfy(event -> assertThat(event.type()).isEqualTo("mission.progress"));
    }

    @Test
    void aCutConnectionRunsEachJobOnce() throws IOException {
        // Given
        List<Order> orders = drills(SoldierSurroundings.SLOTS + 2);
        for (Order order : orders) {
            commander.send(order);
        }
        await().atMost(LONG).until(() -> begun() == SoldierSurroundings.SLOTS);

        // When
        wire.cut();
        wire.mend();

        // Then
        await().atMost(LONG).until(() -> orders.stream().allMatch(this::isOver));
        await().atMost(LONG).until(() -> commander.waiting() == 0);
        assertThat(orders).allSatisfy(order -> {
            assertThat(commander.statuses(order)).hasSize(2).first().isEqualTo("1 IN_PROGRESS");
            assertThat(commander.statuses(order)).last().asString().startsWith("1 ");
        });
        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void anOrderStaysOnTheQueueUntilItsFinalStatusIsConfirmed() throws IOException {
        // Given
        Order order = drills(1).get(0);
        commander.send(order);
        await().atMost(LONG).until(() -> begun() == 1);

        // When the broker is away until long after the job has ended
        wire.cut();
        await().atMost(LONG).until(() -> commander.waiting() == 1);
        await().during(Duration.ofSeconds(4)).atMost(LONG).until(() -> commander.waiting() == 1);
        assertThat(commander.statuses(order)).containsExactly("1 IN_PROGRESS");
        wire.mend();

        // Then
        await().atMost(LONG).until(() -> isOver(order));
        await().atMost(LONG).until(() -> commander.waiting() == 0);
        await().during(Duration.ofSeconds(3))
                .atMost(LONG)
                .until(() -> commander.statuses(order).size() == 2);
    }

    @Test
    void whatIsNoOrderIsLaidAsideWithAReason() throws IOException {
        // Given
        Order order = drills(1).get(0);
        byte[] body = "{\"kind\":".getBytes(StandardCharsets.UTF_8);

        // When
        commander.send(body, order.id().toString(), Map.of("correlation_id", "request-5"));
        await().atMost(LONG).until(() -> isOver(order));

        // Then
        assertThat(commander.statuses(order)).containsExactly("1 IN_PROGRESS", "1 FAILED");
        GetResponse dead = commander.deadLetter();
        assertThat(dead.getBody()).isEqualTo(body);
        assertThat(dead.getProps().getHeaders())
                .containsKeys("reason", "reason_detail", "source", "time", "correlation_id")
                .hasEntrySatisfying("reason", reason -> assertThat(reason).hasToString("bad_order"));
    }

    private static List<Order> drills(int count) {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            orders.add(Orders.drill(UUID.randomUUID(), 1));
        }
        return orders;
    }

    private boolean isOver(Order order) {
        List<String> statuses = commander.statuses(order);
        return statuses.contains("1 COMPLETED") || statuses.contains("1 FAILED");
    }

    private long begun() {
        return commander.heard.stream()
                .filter(event -> isMove(event, "IN_PROGRESS"))
                .count();
    }

    private int mostAtOnce() {
        int now = 0;
        int most = 0;
        for (Envelope event : commander.heard) {
            if (event.payload().has("new_status")) {
                now += isMove(event, "IN_PROGRESS") ? 1 : -1;
                most = Math.max(most, now);
            }
        }
        return most;
    }

    private static boolean isMove(Envelope event, String to) {
        return event.payload().path("new_status").asText().equals(to);
    }
}
