package org.driftline.commander.position;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.driftline.commander.problem.DomainError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PostedPointsTest {
    @Test
    void oneMayComeByItself() throws Exception {
        PostedPoints posted = read("{'time':'2024-01-01T12:00:00Z','latitude':59,'longitude':-2,'speed_kn':20.5}");

        assertThat(posted.points()).singleElement().satisfies(point -> {
            assertThat(point.speedKn()).isEqualTo(20.5);
            assertThat(point.courseDeg()).isNull();
            assertThat(TrackPoint.of(point.toJson())).isEqualTo(point);
        });
        assertThat(posted.path(0, "time")).isEqualTo("time");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}|time latitude longitude",
                "{'points':[]}|points",
                "{'points':3}|points points",
                "{'points':[{'time':'2024-01-01T12:00:00Z','latitude':59}]}|points[0].longitude",
                "{'points':[{'time':'2024-01-01T12:00:00Z','latitude':59,'longitude':0},{'time':1,'latitude':91,'longitude':181,"
                        + "'speed_kn':-1,'course_deg':361,'accuracy_m':-1,'depth':3}]}|points[1].depth points[1].time"
                        + " points[1].latitude points[1].longitude points[1].speed_kn points[1].course_deg points[1].accuracy_m",
                "{'points':[{'time':'2024-01-01T12:00:00Z','latitude':59,'longitude':0}],'unit':1}|unit"
            })
    void mistakesAreNamedByTheirPath(String body, String paths) {
        DomainError error = catchThrowableOfType(DomainError.class, () -> read(body));

        assertThat(error.fields()).extracting("field").containsExactly((Object[]) paths.split(" "));
    }

    private static PostedPoints read(String json) throws Exception {
        return PostedPoints.read((ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"')));
    }
}
