package org.driftline.commander.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.driftline.commander.support.Api;
import org.driftline.commander.support.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

/** Events reach a receiver over HTTP, signed, and again after it refused them. */
@QuarkusTest
@WithTestResource(TestServers.class)
class WebhookAppTest {
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private HttpServer receiver;

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::receive);
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    void eventsArriveSignedAndOnce() {
        // Given
        JsonPath webhook = register("[\"mission.created\"]");
        String secret = webhook.getString("secret");

        // When
        UUID mission = Api.post("{\"name\":\"told\",\"start\":false}");

        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> !about(mission).isEmpty());
        Received first = about(mission).get(0);
        Instant sent = Instant.ofEpochSecond(Long.parseLong(first.signature().split("[=,]")[1]));
        assertThat(first.signature()).isEqualTo(Signature.of(secret, sent, first.body()));
        assertThat(first.type()).isEqualTo("mission.created");
        assertThat(JsonPath.from(first.body()).getMap("$"))
                .containsOnlyKeys("id", "type", "source", "target", "timestamp", "payload", "meta");
        awaitLogged(webhook, "delivered", 1);
        assertThat(about(mission)).hasSize(1);
        Api.get("/api/v1/webhooks/" + webhook.getString("id")).body("secret", nullValue());
        remove(webhook);
    }

    @Test
    void whatIsRefusedComesAgain() {
        // Given
        refusals.set(1);
        JsonPath webhook = register("[\"mission.created\"]");

        // When
        UUID mission = Api.post("{\"name\":\"told twice\",\"start\":false}");

        // Then: the same delivery
        await().atMost(Duration.ofSeconds(30)).until(() -> about(mission).size() == 2);
        assertThat(about(mission).get(0).delivery())
                .isEqualTo(about(mission).get(1).delivery());
        awaitLogged(webhook, "delivered", 2);
        remove(webhook);
    }

    @Test
    void whatCannotBeRegisteredIsRefused() {
        Api.client()
                .body("{\"url\":\"gopher://example.org/\",\"types\":[\"everything\"]}")
                .post("/api/v1/webhooks")
                .then()
                .statusCode(422)
                .body("errors[0].field", is("url"));
        Api.client().get("/api/v1/webhooks/" + UUID.randomUUID()).then().statusCode(404);
    }

    private JsonPath register(String types) {
        String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
        return Api.client()
                .body("{\"url\":\"" + url + "\",\"types\":" + types + "}")
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static void awaitLogged(JsonPath webhook, String state, int tries) {
        String path = "/api/v1/webhooks/" + webhook.getString("id") + "/deliveries";
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            List<Map<String, Object>> log = Api.get(path).extract().path("deliveries");
            assertThat(log)
                    .anySatisfy(entry -> assertThat(entry)
                            .containsEntry("state", state)
                            .containsEntry("tries", tries)
                            .containsEntry("http_status", 204));
        });
    }

    private static void remove(JsonPath webhook) {
        Api.client()
                .delete("/api/v1/webhooks/" + webhook.getString("id"))
                .then()
                .statusCode(204);
    }

    private List<Received> about(UUID mission) {
        return received.stream()
                .filter(request -> request.body().contains(mission.toString()))
                .toList();
    }

    private void receive(HttpExchange exchange) throws IOException {
        received.add(new Received(
                exchange.getRequestHeaders().getFirst("Driftline-Delivery"),
                exchange.getRequestHeaders().getFirst("Driftline-Event"),
                exchange.getRequestHeaders().getFirst(Signature.HEADER),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(refusals.getAndDecrement() > 0 ? 503 : 204, -1);
        exchange.close();
    }

    private record Received(String delivery, String type, String signature, String body) {}
}
