package org.driftline.commander.asyncapi;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.driftline.events.CloudEventsHeaders;
import org.driftline.events.Envelope;
import org.driftline.events.EventCodec;
import org.driftline.events.EventTypes;
import org.driftline.events.Names;
import org.driftline.events.Order;
import org.driftline.events.OrderCodec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** The examples of {@code docs/asyncapi.yaml} are what the code reads, and what its schemas allow. */
class AsyncApiTest {
    private static final AsyncApi DOCUMENT = AsyncApi.read();

    @TestFactory
    Stream<DynamicTest> examplesAreWhatTheirSchemasAllow() {
        return DOCUMENT.channels().stream()
                .flatMap(channel -> DOCUMENT.messages(channel).entrySet().stream())
                .map(message -> dynamicTest(message.getKey(), () -> examplesAreAllowed(message.getValue())));
    }

    @Test
    void ordersAreDecoded() throws Exception {
        for (JsonNode example : examples("orders")) {
            Order order = OrderCodec.decode(bytes(example.get("payload")));

            assertThat(bytes(example.get("payload"))).isNotEmpty();
            assertThat(new ObjectMapper().readTree(OrderCodec.encode(order)))
                    .isEqualTo(new ObjectMapper().readTree(bytes(example.get("payload"))));
        }
    }

    @Test
    void eventsAreDecoded() throws Exception {
        for (String channel : new String[] {"status", "events"}) {
            for (JsonNode message : DOCUMENT.messages(channel).values()) {
                for (JsonNode example : message.get("examples")) {
                    Envelope event = EventCodec.decode(bytes(example.get("payload")));

                    assertThat(event.type()).isEqualTo(message.get("name").textValue());
                    assertThat(event.meta().path("time").textValue())
                            .isEqualTo(event.time().toString());
                }
            }
        }
    }

    @Test
    void headersOfEventsAreThoseThatAreSent() throws Exception {
        for (JsonNode example : examples("events")) {
            Envelope event = EventCodec.decode(bytes(example.get("payload")));
            Map<String, Object> headers = new TreeMap<>();
            example.get("headers")
                    .properties()
                    .forEach(header ->
                            headers.put(header.getKey(), header.getValue().textValue()));

            assertThat(headers).isEqualTo(CloudEventsHeaders.of(event));
        }
    }

    @Test
    void everyTypeOfEventIsThere() throws Exception {
        List<String> types = new ArrayList<>();
        for (Field constant : EventTypes.class.getFields()) {
            types.add((String) constant.get(null));
        }

        assertThat(DOCUMENT.messages("events").values())
                .extracting(message -> message.get("name").textValue())
                .containsAll(types);
    }

    @Test
    void queuesAndExchangesAreTheRealOnes() {
        assertThat(address("orders")).isEqualTo(Names.ORDERS_QUEUE);
        assertThat(address("status")).isEqualTo(Names.STATUS_QUEUE);
        assertThat(address("deadOrders")).isEqualTo(Names.deadQueue(Names.ORDERS_QUEUE));
        assertThat(address("deadStatus")).isEqualTo(Names.deadQueue(Names.STATUS_QUEUE));
        assertThat(DOCUMENT.at("#/channels/events/bindings/amqp/exchange/name").textValue())
                .isEqualTo(Names.EVENTS_EXCHANGE);
    }

    @Test
    void referencesLeadSomewhere() {
        assertThat(DOCUMENT.references())
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(DOCUMENT.at(reference).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void schemasRefuseWhatIsWrong() {
        JsonNode message = DOCUMENT.event(EventTypes.MISSION_CREATED);
        ObjectNode altered = message.at("/examples/0/payload").deepCopy();
        ((ObjectNode) altered.get("payload")).put("status", "LOST").put("more", 1);

        assertThat(DOCUMENT.mistakes(message.get("payload"), altered)).hasSize(2);
    }

    private static void examplesAreAllowed(JsonNode message) {
        assertThat(message.path("examples")).isNotEmpty();
        for (JsonNode example : message.get("examples")) {
            assertThat(DOCUMENT.mistakes(message.get("payload"), example.get("payload")))
                    .isEmpty();
            if (example.has("headers")) {
                assertThat(DOCUMENT.mistakes(message.get("headers"), example.get("headers")))
                        .isEmpty();
            }
        }
    }

    private static List<JsonNode> examples(String channel) {
        List<JsonNode> examples = new ArrayList<>();
        DOCUMENT.messages(channel)
                .values()
                .forEach(message -> message.get("examples").forEach(examples::add));
        return examples;
    }

    private static String address(String channel) {
        return DOCUMENT.at("#/channels/" + channel + "/address").textValue();
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
