package org.driftline.commander.submit;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.driftline.commander.http.JsonBody;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.FieldError;
import org.driftline.events.MissionKind;
import org.driftline.events.Priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PostedMissionReaderTest {

    @Test
    void bodyWithParamsIsADrift() {
        // When
        PostedMission posted = read("{'name':' raft ','params':{'latitude':60.0},'priority':'HIGH'}");

        // Then
        assertThat(posted.kind()).isEqualTo(MissionKind.DRIFT);
        assertThat(posted.name()).isEqualTo("raft");
        assertThat(posted.priority()).isEqualTo(Priority.HIGH);
        assertThat(posted.start()).isTrue();
        assertThat(posted.params().toString()).isEqualTo("{\"latitude\":60.0}");
    }

    @Test
    void drillKeepsWhateverElseTheBodyHolds() {
        // When
        PostedMission posted = read("{'name':'x','description':'y','start':false,'team':[1],'nothing':null}");

        // Then
        assertThat(posted.kind()).isEqualTo(MissionKind.DRILL);
        assertThat(posted.start()).isFalse();
        assertThat(posted.data().toString()).isEqualTo("{\"team\":[1],\"nothing\":null}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|name",
                "{'name':7}|name",
                "{'name':'  '}|name",
                "{'name':'a','kind':'walk'}|kind",
                "{'name':'a','kind':'drift'}|params",
                "{'name':'a','kind':'drift','params':7}|params",
                "{'name':'a','kind':'drill','params':{}}|params",
                "{'name':'a','priority':'asap'}|priority",
                "{'name':'a','start':'yes'}|start",
                "{'name':'a','description':7}|description",
                "{'name':'a','params':{},'parms':{}}|parms",
                "{'name':'a\\u0000b'}|name"
            })
    void fieldAtFaultIsNamed(String body, String field) {
        // When
        DomainError error = catchThrowableOfType(DomainError.class, () -> read(body));

        // Then
        assertThat(error.fields()).extracting(FieldError::field).containsExactly(field);
    }

    private static PostedMission read(String body) {
        return PostedMissionReader.read(JsonBody.read(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}
