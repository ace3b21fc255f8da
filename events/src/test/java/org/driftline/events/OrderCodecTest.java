package org.driftline.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class OrderCodecTest {
    private static final UUID MISSION = UUID.fromString("7b0a3c1e-6f2d-4b7e-9a51-0d6c2f8e4a10");
    private static final String VALID = """
            {"mission_id":"7b0a3c1e-6f2d-4b7e-9a51-0d6c2f8e4a10","kind":"drift","attempt":2,"priority":"high",\
            "deadline":"2024-01-01T12:00:00Z","params":{"latitude":60.0,"longitude":-3.0}}""";

    @Test
    void whatIsWrittenIsRead() throws MalformedMessageException {
        ObjectNode params =
                JsonNodeFactory.instance.objectNode().put("latitude", 60.0).put("longitude", -3.0);
        Order order =
                new Order(MISSION, MissionKind.DRIFT, 2, Priority.HIGH, Instant.parse("2024-01-01T12:00:00Z"), params);

        byte[] bytes = OrderCodec.encode(order);

        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(VALID);
        assertThat(OrderCodec.decode(bytes)).isEqualTo(order);
        assertThat(CloudEventsHeaders.of(order, Names.COMMANDER_SOURCE, Instant.EPOCH))
                .containsEntry("cloudEvents:id", MISSION + ":2")
                .containsEntry("cloudEvents:subject", "mission_" + MISSION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7b0a3c1e-6f2d-4b7e-9a51-0d6c2f8e4a10 | 42 | mission_id | must be a UUID",
                "\"drift\" | \"swim\" | kind | must be one of [drift, drill]",
                "\"drift\" | \"DRIFT\" | kind | must be one of [drift, drill]",
                "\"attempt\":2 | \"attempt\":0 | attempt | must be from 1",
                "\"attempt\":2 | \"attempt\":\"2\" | attempt | must be a whole number, but is string",
                "\"attempt\":2 | \"attempt\":1.5 | attempt | must be a whole number, but is a fraction",
                "\"high\" | \"asap\" | priority | must be one of",
                "\"2024-01-01T12:00:00Z\" | \"noon\" | deadline | must be a time like",
                "\"2024-01-01T12:00:00Z\" | 5 | deadline | must be a string, but is number",
                "{\"latitude\":60.0,\"longitude\":-3.0} | null | params | must be an object, but is null",
                "\"params\" | \"parameters\" | params | is missing",
                "\"kind\" | \"note\":1,\"kind\" | note | is not a field",
            })
    void refusesEverythingElseAndNamesTheField(String part, String instead, String field, String problem) {
        byte[] body = VALID.replace(part, instead).getBytes(StandardCharsets.UTF_8);

        MalformedMessageException refusal =
                catchThrowableOfType(MalformedMessageException.class, () -> OrderCodec.decode(body));

        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal).hasMessageContaining(problem);
    }

    @Test
    void tellsTheMissionOfABadOrder() {
        byte[] badKind = VALID.replace("drift", "swim").getBytes(StandardCharsets.UTF_8);
        byte[] noJson = {1, 2, 3};

        assertThat(OrderCodec.missionOf(badKind, null)).contains(MISSION);
        assertThat(OrderCodec.missionOf(noJson, MISSION + ":3")).contains(MISSION);
        assertThat(OrderCodec.missionOf(noJson, "what")).isEmpty();
        assertThat(OrderCodec.missionOf(noJson, null)).isEmpty();
    }

    @Test
    void anOrderIdIsItsText() {
        assertThat(OrderId.parse(MISSION + ":3")).contains(new OrderId(MISSION, 3));
        assertThat(OrderId.parse(MISSION + ":x")).isEmpty();
        assertThat(OrderId.parse(":3")).isEmpty();
    }
}
