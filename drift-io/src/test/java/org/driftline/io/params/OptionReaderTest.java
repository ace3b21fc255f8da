package org.driftline.io.params;

import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.driftline.drift.field.ConstantField;
import org.driftline.drift.field.Fallback;
import org.driftline.drift.option.Capsizing;
import org.driftline.drift.option.Limits;
import org.driftline.drift.run.RunSpec;
import org.driftline.io.params.field.FieldError;

import static org.assertj.core.api.Assertions.assertThat;

class OptionReaderTest {
    private static final String MISSION = """
            {"latitude":60.0,"longitude":-3.0,"start_time":"2024-01-01T12:00:00Z","duration_hours":24,\
            "num_particles":1000,"object_type":1""";

    @Test
    void nothingIsAddedUnlessAskedFor() {
        // When
        RunSpec run = ((Parsed.Valid) parse("")).request().run();
        // Then
        assertThat(run.uncertainty().isNone()).isTrue();
        assertThat(run.capsizing().isNone()).isTrue();
        assertThat(run.limits()).isEqualTo(Limits.NONE);
    }

    @Test
    void everythingMayBeAskedFor() {
        // When
        RunSpec run = ((Parsed.Valid) parse("""
                        ,"capsizing":true,"capsizing_wind_threshold":20,"capsizing_sigma":3,
                        "capsizing_leeway_fraction":0.5,"max_age_s":7200,"deactivate_north_of":61,
                        "deactivate_south_of":59,"deactivate_east_of":-1,"deactivate_west_of":-5""")).request().run();
        // Then
        assertThat(run.capsizing()).isEqualTo(new Capsizing(true, false, 20, 3, 0.5));
        assertThat(run.limits()).isEqualTo(new Limits(Duration.ofHours(2), 61, 59, -1, -5));
    }

    @Test
    void capsizedObjectsMayRightThemselvesBackwardOrStayAsTheyAre() {
        assertThat(((Parsed.Valid) parse(",\"capsized\":true")).request().run().capsizing())
                .isEqualTo(Capsizing.of(false, true));
        assertThat(((Parsed.Valid) parse(",\"capsized\":true,\"capsizing\":true,\"direction\":\"backward\""))
                        .request()
                        .run()
                        .capsizing())
                .isEqualTo(Capsizing.of(true, true));
    }

    @Test
    void wavesComeFromFilesOrAreConstant() {
        assertThat(((Parsed.Valid) parse(",\"stokes_drift\":true"))
                        .request()
                        .forcing()
                        .stokesDrift())
                .isEqualTo(new ForcingChoice.AnyFile());
        assertThat(((Parsed.Valid) parse(",\"stokes_drift\":true,\"forcing\":{\"stokes_drift\":{\"u\":0.1,\"v\":0}}"))
                        .request()
                        .forcing()
                        .stokesDrift())
                .isEqualTo(new ForcingChoice.Constant(0.1, 0));
    }

    @Test
    void constantsMayStandInForGaps() {
        assertThat(((Parsed.Valid) parse(",\"fallback\":{\"current\":{\"u\":0.1,\"v\":0}}"))
                        .request()
                        .forcing()
                        .fallback())
                .isEqualTo(new Fallback(null, new ConstantField(0.1, 0)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "capsizing_wind_threshold":30                   | capsizing_wind_threshold
                    "capsizing_sigma":5                             | capsizing_sigma
                    "capsizing_leeway_fraction":0.4                 | capsizing_leeway_fraction
                    "capsized":true,"capsizing_sigma":5             | capsizing_sigma
                    "capsizing":true,"capsized":true                | capsizing
                    "capsizing":true,"direction":"backward"         | capsizing
                    "capsizing":true,"randomness":false             | capsizing
                    "capsizing":true,"capsizing_sigma":0            | capsizing_sigma
                    "capsizing":true,"capsizing_leeway_fraction":2  | capsizing_leeway_fraction
                    "capsizing":1                                   | capsizing
                    "forcing":{"stokes_drift":{"u":0,"v":0}}        | forcing.stokes_drift
                    "stokes_drift":"yes"                            | stokes_drift
                    "fallback":{}                                   | fallback
                    "fallback":{"wind":5}                           | fallback.wind
                    "fallback":{"tide":{"u":0,"v":0}}               | fallback.tide
                    "fallback":{"current":{"u":0}}                  | fallback.current.v
                    "forcing":{"wind":{"u":1,"v":2}},"fallback":{"wind":{"u":0,"v":0}} | fallback.wind
                    "ocean_only":true,"coastline_action":"none"     | ocean_only
                    "ocean_only":"no"                               | ocean_only
                    "max_age_s":0                                   | max_age_s
                    "deactivate_north_of":91                        | deactivate_north_of
                    "deactivate_east_of":"far"                      | deactivate_east_of
                    "deactivate_north_of":5,"deactivate_south_of":6 | deactivate_south_of
                    """)
    void whatDoesNotApplyIsRefused(String change, String field) {
        // When
        Parsed parsed = parse("," + change);
        // Then
        assertThat(parsed).isInstanceOf(Parsed.Invalid.class);
        List<FieldError> errors = ((Parsed.Invalid) parsed).errors();
        assertThat(errors).extracting(FieldError::field).containsOnly(field);
    }

    private static Parsed parse(String more) {
        try {
            return DriftParams.parse((ObjectNode) new ObjectMapper().readTree(MISSION + more + "}"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
