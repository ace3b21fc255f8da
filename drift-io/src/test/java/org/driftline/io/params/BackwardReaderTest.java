package org.driftline.io.params;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.driftline.drift.origin.BackwardMethod;
import org.driftline.io.params.field.AppliedDefault;
import org.driftline.io.params.field.FieldError;

import static org.assertj.core.api.Assertions.assertThat;

class BackwardReaderTest {

    @Test
    void timeIsReversedUnlessSaidOtherwise() {
        DriftRequest request = valid(",\"direction\":\"backward\"");

        assertThat(request.backwardMethod()).isEqualTo(BackwardMethod.REVERSE);
        assertThat(request.defaultsApplied()).contains(new AppliedDefault("backward_method", "reverse"));
    }

    @Test
    void particlesMayBeDriftedForwardAgainAndAgain() {
        assertThat(valid(",\"direction\":\"backward\",\"backward_method\":\"iterative\"")
                        .backwardMethod())
                .isEqualTo(BackwardMethod.ITERATIVE);
    }

    @Test
    void aForwardRunSaysNothingOfIt() {
        assertThat(valid("").defaultsApplied())
                .extracting(AppliedDefault::field)
                .doesNotContain("backward_method");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "backward_method":"reverse"                              | backward_method
            "backward_method":"iterative"                            | backward_method
            "direction":"backward","backward_method":"magic"         | backward_method
            "direction":"backward","backward_method":"iterative","capsized":true,"capsizing":true | capsizing,capsized
            "direction":"backward","backward_method":"iterative","capsized":true   | capsized
            "direction":"backward","backward_method":"iterative","max_age_s":7200  | max_age_s
            "direction":"backward","backward_method":"iterative","deactivate_west_of":-5     | deactivate_west_of
            "direction":"backward","backward_method":"iterative","num_particles":200000      | num_particles
            "direction":"backward","backward_method":"iterative","end_time":"2024-01-01T13:00:00Z" | end_time
            """)
    void whatDoesNotGoTogetherIsRefused(String change, String fields) {
        Parsed parsed = parse("," + change);

        assertThat(((Parsed.Invalid) parsed).errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(fields.split(","));
    }

    private static DriftRequest valid(String more) {
        return ((Parsed.Valid) parse(more)).request();
    }

    private static Parsed parse(String more) {
        String number = more.contains("num_particles") ? "" : ",\"num_particles\":1000";
        try {
            return DriftParams.parse((ObjectNode) new ObjectMapper().readTree("""
                    {"latitude":60.0,"longitude":-3.0,"start_time":"2024-01-01T12:00:00Z","duration_hours":24,
                     "object_type":1""" + number + more + "}"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
