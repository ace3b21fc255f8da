package org.driftline.commander.mission;

import java.util.Optional;

import org.driftline.commander.database.Columns;

/** Missions as the rows that statements over several are given; {@link MissionRow} reads rows. */
final class MissionRecord {
    /** What of a mission changes with its state. */
    static final Columns<Mission> STATE = Columns.<Mission>none()
            .with("id", "uuid", Mission::id)
            .with("status", "text", mission -> mission.state().status())
            .with("attempt", "integer", mission -> mission.state().attempt())
            .with(
                    "seq",
                    "bigint",
                    mission ->
                            running(mission).map(MissionState.InProgress::seq).orElse(0L))
            .with("worker", "text", mission -> mission.state().holder().orElse(null))
            .with(
                    "heard_at",
                    "timestamptz",
                    mission -> running(mission)
                            .map(MissionState.InProgress::heardAt)
                            .orElse(null))
            .with(
                    "progress",
                    "double precision",
                    mission -> mission.state().progressSoFar().fraction())
            .with(
                    "progress_message",
                    "text",
                    mission -> mission.state().progressSoFar().message())
            .with(
                    "hold_code",
                    "text",
                    mission -> mission.state().holdNow().map(Hold::code).orElse(null))
            .with(
                    "hold_message",
                    "text",
                    mission -> mission.state().holdNow().map(Hold::message).orElse(null))
            .with("version", "bigint", Mission::version)
            .with("updated_at", "timestamptz", Mission::updatedAt);

    /** And what it is; JSON goes as text, so that it is kept word for word. */
    static final Columns<Mission> WHOLE = STATE.with(
                    "owner", "uuid", mission -> mission.details().owner())
            .with("name", "text", mission -> mission.details().name())
            .with("description", "text", mission -> mission.details().description())
            .with("kind", "text", mission -> mission.details().kind().name())
            .with("priority", "text", mission -> mission.details().priority().name())
            .with("params", "json", mission -> mission.details().params())
            .with("data", "json", mission -> mission.details().data())
            .with("correlation_id", "text", mission -> mission.details().correlationId())
            .with("created_at", "timestamptz", mission -> mission.details().createdAt());

    private MissionRecord() {}

    private static Optional<MissionState.InProgress> running(Mission mission) {
        return mission.state() instanceof MissionState.InProgress running ? Optional.of(running) : Optional.empty();
    }
}
