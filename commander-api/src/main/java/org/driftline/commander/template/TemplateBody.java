package org.driftline.commander.template;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of a template, for the API's description; {@link TemplateDefinition} reads it.
 *
 * @param name what people call it
 * @param description more about it
 * @param shared whether everybody may read and use it
 * @param mission the body of a mission, as for {@code POST /missions}, with {@code ${name}} where a variable belongs
 * @param parameters what the placeholders stand for
 * @param safetyRequirements what has to be confirmed before a mission is made
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "NewTemplate", example = """
                {"name": "Person in the water", "shared": false,
                 "mission": {"name": "Person overboard from ${vessel}", "priority": "urgent",
                             "params": {"latitude": "${latitude}", "longitude": "${longitude}",
                                        "start_time": "${last_seen}", "duration_hours": 24, "num_particles": 1000,
                                        "object_type": "PIW-1", "radius_m": "${radius_m}",
                                        "forcing": {"wind": {"u": 7, "v": 3}, "current": {"u": 0.25, "v": -0.1}}}},
                 "parameters": [
                     {"name": "vessel", "type": "text", "example": "Aurora"},
                     {"name": "latitude", "type": "number", "unit": "degrees", "min": -90, "max": 90, "example": 60.0},
                     {"name": "longitude", "type": "number", "unit": "degrees", "min": -180, "max": 180, "example": -3.0},
                     {"name": "last_seen", "type": "time", "example": "2024-01-01T12:00:00Z"},
                     {"name": "radius_m", "type": "number", "unit": "m", "min": 0, "max": 50000, "default": 500}],
                 "safety_requirements": [
                     {"key": "weather", "text": "The weather is within the limits of the units that will go out"}]}""")
record TemplateBody(
        @Schema(required = true, maxLength = 200) String name,
        @Schema(maxLength = 10_000) @Nullable String description,
        @Schema(defaultValue = "false") @Nullable Boolean shared,
        @Schema(required = true, type = SchemaType.OBJECT) Map<String, Object> mission,
        @Nullable List<ParameterBody> parameters,
        @Nullable List<RequirementBody> safetyRequirements) {

    /**
     * What a placeholder stands for.
     *
     * @param name in {@code ${name}}
     * @param type what it may be
     * @param unit of a number, for people
     * @param description more about it
     * @param required whether a value must be given
     * @param min the least number
     * @param max the most
     */
    @Schema(
            name = "TemplateParameter",
            description =
                    "Besides these: default (then the variable is not required), example (when every parameter has"
                            + " one, or a default, or an enum, the template is tried when it is posted), and enum, a list.")
    record ParameterBody(
            @Schema(required = true, pattern = "[A-Za-z][A-Za-z0-9_]{0,63}")
            String name,

            @Schema(
                    required = true,
                    enumeration = {"number", "integer", "text", "boolean", "time", "object"})
            String type,

            @Nullable String unit,
            @Nullable String description,
            @Nullable Boolean required,
            @Nullable Double min,
            @Nullable Double max) {}

    /**
     * Something a person has to look after before a mission goes out.
     *
     * @param key by which it is confirmed
     * @param text what is to be looked after
     * @param required whether no mission is made before somebody confirms it
     */
    @Schema(name = "TemplateSafetyRequirement")
    record RequirementBody(
            @Schema(required = true, pattern = "[A-Za-z][A-Za-z0-9_]{0,63}")
            String key,

            @Schema(required = true) String text,
            @Schema(defaultValue = "true") @Nullable Boolean required) {}
}
