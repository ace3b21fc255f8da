package org.driftline.io.params;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.driftline.io.params.field.FieldError;

import static org.assertj.core.api.Assertions.assertThat;

class RunLimitsTest {
    /** 1000 particles at 25 times. */
    private static final String PARAMS = """
            {"latitude":60.0,"longitude":-3.0,"start_time":"2024-01-01T12:00:00Z","duration_hours":24,
             "num_particles":1000,"object_type":1 MORE}""";

    @ParameterizedTest
    @CsvSource({
        "999, 100000, 100, '', num_particles",
        "1000, 24999, 100, '', num_particles",
        "1000, 25000, 24, '', duration_hours",
        "1000, 250000, 100, ',\"output_step_s\":600', output_step_s"
    })
    void aRunThatIsTooLargeIsRefusedByTheFieldThatMakesItSo(
            int particles, long positions, int records, String more, String field) throws IOException {
        Parsed parsed = parse(more, new RunLimits(particles, positions, records));

        assertThat(((Parsed.Invalid) parsed).errors())
                .singleElement()
                .extracting(FieldError::field)
                .isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"1000, 25000, 25", "20000000, 1000000000, 2000"})
    void aRunAtTheLimitIsNotTooLarge(int particles, long positions, int records) throws IOException {
        assertThat(parse("", new RunLimits(particles, positions, records))).isInstanceOf(Parsed.Valid.class);
    }

    private static Parsed parse(String more, RunLimits limits) throws IOException {
        String json = PARAMS.replace("MORE", more);
        return DriftParams.parse((ObjectNode) new ObjectMapper().readTree(json), limits);
    }
}
