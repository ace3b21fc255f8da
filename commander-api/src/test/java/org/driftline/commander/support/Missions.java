package org.driftline.commander.support;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.driftline.commander.identity.Caller;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionDetails;
import org.driftline.commander.mission.MissionState;
import org.driftline.commander.mission.MissionState.InProgress;
import org.driftline.commander.mission.Progress;
import org.driftline.events.MissionKind;
import org.driftline.events.Priority;

/** Missions as tests need them. */
public final class Missions {
    /** When they were made, and their holder was last heard. */
    public static final Instant START = Instant.parse("2024-01-01T12:00:00Z");

    private Missions() {}

    public static Mission in(MissionState state) {
        MissionDetails details = new MissionDetails(
                UUID.randomUUID(),
                Caller.VISITOR.id(),
                "a mission",
                null,
                MissionKind.DRILL,
                Priority.NORMAL,
                JsonNodeFactory.instance.objectNode(),
                JsonNodeFactory.instance.objectNode(),
                "correlation",
                START);
        return new Mission(details, state, 7, START);
    }

    /** Attempt 2, held by w1, who was last heard with seq 5. */
    public static InProgress held() {
        return new InProgress(2, "w1", 5, START, Progress.NONE);
    }
}
