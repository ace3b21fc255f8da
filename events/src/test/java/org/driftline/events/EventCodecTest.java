package org.driftline.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class EventCodecTest {
    private static final String VALID = """
            {"id":"7b0a3c1e-6f2d-4b7e-9a51-0d6c2f8e4a10","type":"mission.progress","source":"soldier/w1",\
            "target":"mission_x","timestamp":1703001300.123,"payload":{"fraction":0.5},\
            "meta":{"schema_version":"1","attempt":1,"seq":7,"time":"2023-12-19T15:55:00.123Z"}}""";

    @Test
    void whatIsWrittenIsRead() throws MalformedMessageException {
        Envelope event = event(Instant.parse("2023-12-19T15:55:00.123456Z"));

        byte[] bytes = EventCodec.encode(event);

        assertThat(EventCodec.decode(bytes)).hasToString(event.toString());
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\"timestamp\":1703001300.123,");
        assertThat(event.time()).isEqualTo("2023-12-19T15:55:00.123Z");
        assertThat(EventMeta.read(event.meta())).isEqualTo(new EventMeta(1, 7, "c", null));
    }

    @Test
    void headIsReadWithoutTheRest() throws MalformedMessageException {
        assertThat(EventCodec.head(VALID)).isEqualTo(new EventHead("mission.progress", "soldier/w1", "mission_x"));
        assertThat(EventCodec.head(VALID.replace("\"mission_x\"", "null").replace("0.5}", ""))
                        .target())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "{\"id\":\"7\",\"source\":\"s\"}", "{\"id\":\"7\",\"type\":null}", "{\"id\":7}"})
    void whatHasNoHeadIsRefused(String json) {
        assertThatThrownBy(() -> EventCodec.head(json)).isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void readsTheSampleOfTheContract() throws MalformedMessageException {
        Envelope event = EventCodec.decode(bytes(VALID));

        assertThat(event.id()).isEqualTo(UUID.fromString("7b0a3c1e-6f2d-4b7e-9a51-0d6c2f8e4a10"));
        assertThat(event.timestamp()).isEqualTo(1703001300.123);
        assertThat(EventCodec.encode(event)).isEqualTo(bytes(VALID));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\":\"7b0a3c1e-6f2d-4b7e-9a51-0d6c2f8e4a10\", | '' | id",
                "\"7b0a3c1e-6f2d-4b7e-9a51-0d6c2f8e4a10\" | \"1-1-1-1-1\" | id",
                "\"7b0a3c1e-6f2d-4b7e-9a51-0d6c2f8e4a10\" | 7 | id",
                "\"mission.progress\" | null | type",
                "\"mission.progress\" | \" \" | type",
                "\"soldier/w1\" | {} | source",
                "\"mission_x\" | 5 | target",
                "1703001300.123 | \"1703001300.123\" | timestamp",
                "1703001300.123 | -1 | timestamp",
                "1703001300.123 | 1e999 | timestamp",
                "1703001300.123 | NaN | ''",
                "{\"fraction\":0.5} | null | payload",
                "{\"fraction\":0.5} | [] | payload",
                "{\"fraction\":0.5} | {\"a\":[{\"b\":1e999}]} | payload.a.b",
                "\"schema_version\":\"1\" | \"schema_version\":\"2\" | meta.schema_version",
                "\"schema_version\":\"1\" | \"schema_version\":1 | meta.schema_version",
                "\"seq\":7 | \"seq\":7.0 | meta.seq",
                "\"seq\":7 | \"seq\":-7 | meta.seq",
                "\"attempt\":1 | \"attempt\":99999999999 | meta.attempt",
                "2023-12-19T15:55:00.123Z | yesterday | meta.time",
                "\"payload\": | \"extra\":1,\"payload\": | extra",
                "\"payload\": | \"id\":\"x\",\"payload\": | ''",
                "{\"fraction\":0.5} | {\"a\":1,\"a\":2} | ''",
            })
    void refusesEverythingElseAndNamesTheField(String part, String instead, String field) {
        byte[] body = bytes(VALID.replace(part, instead));

        MalformedMessageException refusal =
                catchThrowableOfType(MalformedMessageException.class, () -> EventCodec.decode(body));

        assertThat(refusal.field()).isEqualTo(field);
    }

    @Test
    void refusesWhatIsNoObject() {
        for (String body : new String[] {"", " ", "null", "[]", "7", "{", VALID + "x", VALID + VALID}) {
            assertThatThrownBy(() -> EventCodec.decode(bytes(body)))
                    .as(body)
                    .isInstanceOf(MalformedMessageException.class);
        }
    }

    @Test
    void refusesWhatIsTooLargeOrTooDeep() {
        String large = VALID.replace("0.5", "\"" + "x".repeat(EventCodec.MAX_BYTES) + "\"");
        String deep = VALID.replace("0.5", "[".repeat(100) + "]".repeat(100));

        assertThatThrownBy(() -> EventCodec.decode(bytes(large))).hasMessageContaining("too large");
        assertThatThrownBy(() -> EventCodec.decode(bytes(deep))).hasMessageContaining("nesting depth");
    }

    @Test
    void writesNothingThatItWouldNotRead() {
        ObjectNode payload = JsonNodeFactory.instance.objectNode().put("fraction", Double.NaN);
        EventHead head = new EventHead(EventTypes.PROGRESS, "soldier/w1", null);
        Envelope event = Envelope.create(head, Instant.EPOCH, payload, EventMeta.NONE);

        assertThatThrownBy(() -> EventCodec.encode(event))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("payload.fraction");
    }

    @Test
    void travelsAsACloudEvent() {
        Envelope event = event(Instant.parse("2023-12-19T15:55:00Z"));

        assertThat(CloudEventsHeaders.of(event))
                .containsEntry("cloudEvents:specversion", "1.0")
                .containsEntry("cloudEvents:id", event.id().toString())
                .containsEntry("cloudEvents:type", "mission.progress")
                .containsEntry("cloudEvents:source", "soldier/w1")
                .containsEntry("cloudEvents:subject", "mission_x")
                .containsEntry("cloudEvents:time", "2023-12-19T15:55:00Z")
                .hasSize(6);
    }

    private static Envelope event(Instant time) {
        EventHead head = new EventHead(EventTypes.PROGRESS, Names.soldierSource("w1"), "mission_x");
        ObjectNode payload = JsonNodeFactory.instance.objectNode().put("fraction", 0.5);
        return Envelope.create(head, time, payload, new EventMeta(1, 7, "c", null));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
