package org.driftline.commander.follow;

import java.time.Instant;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.driftline.commander.problem.DomainError;
import org.driftline.events.Envelope;
import org.driftline.events.EventHead;
import org.driftline.events.EventMeta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EventChoiceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                  | mission.created  | true",
                "mission.created                     | mission.created  | true",
                "mission.created                     | mission.progress | false",
                "trip.*                              | trip.position    | true",
                "trip.*                              | mission.created  | false",
                "safety.reported, mission.created    | mission.created  | true"
            })
    void wantsWhatItNames(String types, String type, boolean wanted) {
        assertThat(EventChoice.parse("types", types).includes(event(type))).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mission", "*", "mission.created,", "mission.cre*", "MISSION.CREATED"})
    void refusesWhatIsNoType(String types) {
        assertThatExceptionOfType(DomainError.class)
                .isThrownBy(() -> EventChoice.parse("types", types))
                .satisfies(error -> assertThat(error.fields().get(0).field()).isEqualTo("types"));
    }

    @Test
    void placeIsReadBackFromItsText() {
        FeedPosition place = new FeedPosition(812, 1042);
        assertThat(FeedPosition.parse(place.text())).contains(place);
        assertThat(FeedPosition.parse("0")).contains(FeedPosition.START);
        assertThat(FeedPosition.parse("812")).isEmpty();
        assertThat(FeedPosition.parse("-1-2")).isEmpty();
        assertThat(FeedPosition.parse("99999999999999999999-1")).isEmpty();
    }

    private static Envelope event(String type) {
        return Envelope.create(
                new EventHead(type, "missions_service", null),
                Instant.EPOCH,
                JsonNodeFactory.instance.objectNode(),
                EventMeta.NONE);
    }
}
