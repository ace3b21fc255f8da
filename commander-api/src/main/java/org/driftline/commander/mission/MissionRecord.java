package org.driftline.commander.mission;

import java.time.Instant;
import java.util.Collection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Missions as the JSON records that statements over many rows are given; {@link MissionRow} reads rows. */
final class MissionRecord {
    /** What of a mission changes with its state. */
    static final String STATE = """
            id uuid, status text, attempt integer, seq bigint, worker text, heard_at timestamptz,
            progress double precision, progress_message text, hold_code text, hold_message text,
            version bigint, updated_at timestamptz""";

    /** What it is. */
    static final String DETAILS = """
            owner uuid, name text, description text, kind text, priority text, params text, data text,
            correlation_id text, created_at timestamptz""";

    private MissionRecord() {}

    /** All of them: {@link #STATE} and {@link #DETAILS}. */
    static ArrayNode whole(Collection<Mission> missions) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        missions.forEach(mission -> putDetails(putState(rows.addObject(), mission), mission.details()));
        return rows;
    }

    /** {@link #STATE} only. */
    static ArrayNode states(Collection<Mission> missions) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        missions.forEach(mission -> putState(rows.addObject(), mission));
        return rows;
    }

    /** JSON goes as text, so that it is kept word for word. */
    private static void putDetails(ObjectNode row, MissionDetails details) {
        row.put("owner", details.owner().toString())
                .put("name", details.name())
                .put("description", details.description())
                .put("kind", details.kind().name())
                .put("priority", details.priority().name())
                .put("params", details.params().toString())
                .put("data", details.data().toString())
                .put("correlation_id", details.correlationId())
                .put("created_at", details.createdAt().toString());
    }

    private static ObjectNode putState(ObjectNode row, Mission mission) {
        MissionState state = mission.state();
        MissionState.@Nullable InProgress running = state instanceof MissionState.InProgress r ? r : null;
        Instant heardAt = running == null ? null : running.heardAt();
        return row.put("id", mission.id().toString())
                .put("status", state.status().name())
                .put("attempt", state.attempt())
                .put("seq", running == null ? 0 : running.seq())
                .put("worker", state.holder().orElse(null))
                .put("heard_at", heardAt == null ? null : heardAt.toString())
                .put("progress", state.progressSoFar().fraction())
                .put("progress_message", state.progressSoFar().message())
                .put("hold_code", state.holdNow().map(Hold::code).orElse(null))
                .put("hold_message", state.holdNow().map(Hold::message).orElse(null))
                .put("version", mission.version())
                .put("updated_at", mission.updatedAt().toString());
    }
}
