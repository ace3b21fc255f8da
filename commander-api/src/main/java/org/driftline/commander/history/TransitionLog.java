package org.driftline.commander.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.driftline.commander.mission.Mission;
import org.driftline.events.Envelope;
import org.driftline.events.EventTypes;
import org.driftline.events.MissionStatus;

/** Puts a line into the log behind every move of a mission, whoever made the move. */
final class TransitionLog {
    private TransitionLog() {}

    /** The events with those lines; the same events always get the very same lines. */
    static List<Envelope> complete(Mission mission, List<Envelope> events) {
        List<Envelope> completed = new ArrayList<>();
        for (Envelope event : events) {
            completed.add(event);
            if (event.type().equals(EventTypes.STATUS_CHANGED)) {
                completed.add(line(mission, event));
            }
        }
        return completed;
    }

    private static Envelope line(Mission mission, Envelope moved) {
        Envelope line = MissionEvents.logged(mission, LogLine.info(text(mission, moved), moved.time()));
        UUID id = UUID.nameUUIDFromBytes(("log of " + moved.id()).getBytes(StandardCharsets.UTF_8));
        return new Envelope(
                id, line.type(), line.source(), line.target(), line.timestamp(), line.payload(), line.meta());
    }

    private static String text(Mission mission, Envelope moved) {
        ObjectNode payload = moved.payload();
        String to = payload.path("new_status").asText();
        String text = payload.path("old_status").asText() + " → " + to;
        int attempt = moved.meta().path("attempt").asInt(0);
        if (attempt > 0) {
            text += ", attempt " + attempt;
        }
        return to.equals(MissionStatus.IN_PROGRESS.name())
                ? mission.state().holder().map((text + ", ")::concat).orElse(text)
                : text;
    }
}
