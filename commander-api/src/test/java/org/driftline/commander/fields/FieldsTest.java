package org.driftline.commander.fields;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.driftline.commander.http.JsonBody;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.FieldError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FieldsTest {
    private enum Level {
        LOW,
        HIGH
    }

    @Test
    void fieldsAreReadAsTheirTypes() {
        // Given
        BodyFields fields = body("{'text':' a ','n':1.5,'w':7,'b':true,'id':'00000000-0000-0000-0000-000000000007',"
                + "'at':'2024-01-01T13:00:00+01:00','level':'High','in':{'x':1},'all':[{'y':2}],'none':null}");

        // Then
        assertThat(fields.text("text", 5)).isEqualTo("a");
        assertThat(fields.number("n", 0, 2)).isEqualTo(1.5);
        assertThat(fields.whole("w", 0, 9)).isEqualTo(7);
        assertThat(fields.flag("b", false)).isTrue();
        assertThat(fields.flag("c", true)).isTrue();
        assertThat(fields.id("id")).isEqualTo(new UUID(0, 7));
        assertThat(fields.time("at")).isEqualTo(Instant.parse("2024-01-01T12:00:00Z"));
        assertThat(fields.word("level", Level.class)).isEqualTo(Level.HIGH);
        assertThat(fields.within("in").whole("x", 0, 1)).isEqualTo(1);
        assertThat(fields.each("all", 1).get(0).whole("y", 0, 2)).isEqualTo(2);
        assertThat(fields.text("none", 1)).isNull();
        assertThatCode(fields::done).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'text':7}|text|must be a text that is not blank",
                "{'text':'abcdef'}|text|must not be longer than 5 characters",
                "{'text':'a\\u0000'}|text|must not hold a NUL character",
                "{'n':1e999}|n|must be a number from -0.5 to 2",
                "{'n':'1'}|n|must be a number from -0.5 to 2",
                "{'w':1.0}|w|must be a whole number from 0 to 9",
                "{'w':99999999999999999999}|w|must be a whole number from 0 to 9",
                "{'b':1}|b|must be true or false",
                "{'id':'1-1-1-1-1'}|id|must be an id (UUID)",
                "{'at':'1969-01-01T00:00:00Z'}|at|must be an RFC 3339 time such as 2024-01-01T12:00:00Z",
                "{'at':'+100000-01-01T00:00:00Z'}|at|must be an RFC 3339 time such as 2024-01-01T12:00:00Z",
                "{'level':'medium'}|level|must be low or high",
                "{'in':7}|in|must be an object",
                "{'in':{'x':'a'}}|in.x|must be a whole number from 0 to 1",
                "{'all':[1]}|all[0]|must be an object",
                "{'all':[{'y':0},{'y':'a'}]}|all[1].y|must be a whole number from 0 to 2",
                "{'all':[{},{},{}]}|all|must be a list of at most 2",
                "{'more':1}|more|is not a field of this"
            })
    void everyMistakeIsNamedWithItsPath(String json, String field, String message) {
        // Given
        BodyFields fields = body(json).only(Set.of("text", "n", "w", "b", "id", "at", "level", "in", "all"));

        // When
        fields.text("text", 5);
        fields.number("n", -0.5, 2);
        fields.whole("w", 0, 9);
        fields.flag("b", false);
        fields.id("id");
        fields.time("at");
        fields.word("level", Level.class);
        fields.within("in").whole("x", 0, 1);
        fields.each("all", 2).forEach(one -> one.whole("y", 0, 2));

        // Then
        assertThat(errors(fields::done)).containsExactly(new FieldError(field, message));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(errors(body("{'a':null}").require("a", "b")::done))
                .extracting(FieldError::field)
                .containsExactly("a", "b");
    }

    @Test
    void queriesAreReadAsStrictly() {
        // Given
        QueryFields query = new QueryFields();

        // When
        query.slice("nonsense", "101");
        query.id("mission_id", "x");
        query.time("since", "yesterday");
        query.words("level", List.of("low,HIGH", "medium"), Level.class);

        // Then
        assertThat(errors(query::done))
                .extracting(FieldError::field)
                .containsExactly("cursor", "limit", "mission_id", "since", "level");
    }

    @Test
    void partOfAListKnowsWhereItGoesOn() {
        // Given
        PageCursor place = new PageCursor(Instant.parse("2024-01-01T12:00:00.123456Z"), new UUID(7, 8));
        PageSlice slice = new QueryFields().slice(place.text(), "2");

        // Then
        assertThat(slice.after()).isEqualTo(place);
        assertThat(slice.shown(List.of(1, 2, 3))).containsExactly(1, 2);
        assertThat(slice.next(List.of(1, 2, 3), last -> place)).isEqualTo(place.text());
        assertThat(slice.next(List.of(1, 2), last -> place)).isNull();
        assertThat(PageCursor.parse("_".repeat(32))).isEmpty();
    }

    private static BodyFields body(String json) {
        return BodyFields.of(JsonBody.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    private static List<FieldError> errors(Runnable done) {
        return catchThrowableOfType(DomainError.class, done::run).fields();
    }
}
