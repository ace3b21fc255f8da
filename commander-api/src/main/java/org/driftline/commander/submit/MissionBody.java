package org.driftline.commander.submit;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of a new mission, for the API's description; {@link PostedMissionReader} reads it.
 *
 * @param name what people call it
 * @param description more about it
 * @param kind drift or drill; drift when there are params and this is left out
 * @param priority how urgent
 * @param start whether its order goes out at once
 * @param dependsOn missions that must be completed before that
 * @param params of a drift
 */
@Schema(name = "NewMission", example = """
                {"name": "Raft off Cape Flattery", "params": {"latitude": 47.9, "longitude": -125.0,
                 "start_time": "2023-03-02T18:00:00Z", "duration_hours": 24, "num_particles": 1000,
                 "object_type": "PIW-1",
                 "forcing": {"wind": {"u": 7, "v": 3}, "current": {"u": 0.25, "v": -0.1}}}}""")
public record MissionBody(
        @Schema(required = true, maxLength = 200) String name,
        @Schema(maxLength = 10_000) @Nullable String description,
        @Schema(enumeration = {"drift", "drill"}) @Nullable String kind,

        @Schema(
                enumeration = {"low", "normal", "high", "urgent"},
                defaultValue = "normal")
        @Nullable String priority,

        @Schema(defaultValue = "true") @Nullable Boolean start,

        @Schema(name = "depends_on", description = "It stays CREATED until all of these missions are COMPLETED")
        @Nullable List<UUID> dependsOn,

        @Schema(type = SchemaType.OBJECT) @Nullable Map<String, Object> params) {}
