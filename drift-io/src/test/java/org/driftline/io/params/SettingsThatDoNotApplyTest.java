package org.driftline.io.params;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import org.driftline.io.params.field.FieldError;

import static org.assertj.core.api.Assertions.assertThat;

/** Every setting either always applies, or is refused where it would change nothing: none may be missing here. */
class SettingsThatDoNotApplyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MISSION = """
            {"latitude":60.0,"longitude":-3.0,"start_time":"2024-01-01T12:00:00Z","duration_hours":24,\
            "num_particles":1000,"object_type":1}""";
    private static final String ONE_BY_ONE = """
            {"particles":[{"latitude":60,"longitude":-3}],"start_time":"2024-01-01T12:00:00Z","duration_hours":24,\
            "object_type":1}""";

    private static final Set<String> ALWAYS_APPLY = Set.of(
            "capsized",
            "deactivate_east_of",
            "deactivate_north_of",
            "deactivate_south_of",
            "deactivate_west_of",
            "direction",
            "duration_hours",
            "coastline_action",
            "forcing",
            "left_right",
            "max_age_s",
            "object_type",
            "output_step_s",
            "particles",
            "randomness",
            "start_time",
            "stokes_drift",
            "time_step_s");

    /** A mission in which a setting does not apply, by its name. */
    private static Map<String, String> notApplying() {
        Map<String, String> missions = new TreeMap<>();
        for (String field : List.of("latitude", "longitude")) {
            missions.put(field, with(MISSION, "\"release\":{\"type\":\"Point\",\"coordinates\":[4,60]}"));
        }
        missions.put("release", with(ONE_BY_ONE, "\"release\":{\"type\":\"Point\",\"coordinates\":[4,60]}"));
        missions.put("num_particles", with(ONE_BY_ONE, "\"num_particles\":5"));
        missions.put("radius_m", with(ONE_BY_ONE, "\"radius_m\":5"));
        missions.put("end_time", with(ONE_BY_ONE, "\"end_time\":\"2024-01-01T13:00:00Z\""));
        missions.put("radius_type", with(MISSION, "\"radius_type\":\"uniform\""));
        String still = "\"randomness\":false,";
        missions.put("jibe_probability", with(MISSION, still + "\"jibe_probability\":0.1"));
        missions.put("seed", with(MISSION, still + "\"seed\":3"));
        missions.put("capsizing", with(MISSION, still + "\"capsizing\":true"));
        missions.put("current_uncertainty", with(MISSION, still + "\"current_uncertainty\":0.1"));
        missions.put("current_uncertainty_uniform", with(MISSION, still + "\"current_uncertainty_uniform\":0.1"));
        missions.put("wind_uncertainty", with(MISSION, still + "\"wind_uncertainty\":1"));
        missions.put("capsizing_wind_threshold", with(MISSION, "\"capsizing_wind_threshold\":20"));
        missions.put("capsizing_sigma", with(MISSION, "\"capsizing_sigma\":4"));
        missions.put("capsizing_leeway_fraction", with(MISSION, "\"capsizing_leeway_fraction\":0.5"));
        missions.put("ocean_only", with(MISSION, "\"coastline_action\":\"none\",\"ocean_only\":true"));
        missions.put("backward_method", with(MISSION, "\"backward_method\":\"reverse\""));
        missions.put(
                "fallback",
                with(MISSION, "\"forcing\":{\"wind\":{\"u\":1,\"v\":2}},\"fallback\":{\"wind\":{\"u\":0,\"v\":0}}"));
        return missions;
    }

    private static String with(String mission, String more) {
        return mission.replaceFirst("}$", "," + more + "}");
    }

    @Test
    void noSettingIsForgotten() {
        // Given: what the reader says that it knows
        String message = errors(with(MISSION, "\"colour\":\"red\"")).stream()
                .filter(error -> error.field().equals("colour"))
                .map(FieldError::message)
                .findFirst()
                .orElseThrow();
        // When
        Set<String> known = new TreeSet<>(Arrays.asList(
                message.substring(message.indexOf("known are ") + 10).split(", ", -1)));
        // Then
        Set<String> listed = new TreeSet<>(ALWAYS_APPLY);
        listed.addAll(notApplying().keySet());
        assertThat(known).isEqualTo(listed);
    }

    @Test
    void whatDoesNotApplyIsRefusedByName() {
        notApplying()
                .forEach((field, mission) -> assertThat(errors(mission))
                        .as(field)
                        .extracting(FieldError::field)
                        .allMatch(refused -> refused.equals(field)
                                || refused.startsWith(field + ".")
                                || List.of("latitude", "longitude").contains(field))
                        .anyMatch(refused -> refused.equals(field) || refused.startsWith(field + ".")));
    }

    private static List<FieldError> errors(String mission) {
        try {
            Parsed parsed = DriftParams.parse((ObjectNode) JSON.readTree(mission));
            assertThat(parsed).as(mission).isInstanceOf(Parsed.Invalid.class);
            return ((Parsed.Invalid) parsed).errors();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(mission, e);
        }
    }
}
