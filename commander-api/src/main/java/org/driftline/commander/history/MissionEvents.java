package org.driftline.commander.history;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.mission.Closure;
import org.driftline.commander.mission.Hold;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionDetails;
import org.driftline.commander.mission.Progress;
import org.driftline.events.Envelope;
import org.driftline.events.EventHead;
import org.driftline.events.EventMeta;
import org.driftline.events.EventTypes;
import org.driftline.events.MissionStatus;
import org.driftline.events.Names;

/** The commander's own words about missions. */
public final class MissionEvents {
    private MissionEvents() {}

    /** The mission was accepted. */
    public static Envelope created(Mission mission) {
        Instant at = mission.details().createdAt();
        ObjectNode payload = payload(mission)
                .put("name", mission.details().name())
                .put("description", mission.details().description())
                .put("status", MissionStatus.CREATED.name())
                .put("created_at", at.toString());
        return whole(event(mission, toAll(EventTypes.MISSION_CREATED), at, payload), mission.details());
    }

    /** The mission, as it now stands, came from another status. */
    public static Envelope moved(MissionStatus from, Mission mission) {
        Instant at = mission.updatedAt();
        ObjectNode payload = payload(mission)
                .put("old_status", from.name())
                .put("new_status", mission.status().name())
                .put("changed_at", at.toString());
        return event(mission, about(mission, EventTypes.STATUS_CHANGED), at, payload);
    }

    /** The mission was to start, and has to wait. */
    public static Envelope held(Mission mission, Hold hold) {
        Instant at = mission.updatedAt();
        ObjectNode payload = payload(mission)
                .put("code", hold.code())
                .put("message", hold.message())
                .put("held_at", at.toString());
        return event(mission, about(mission, EventTypes.MISSION_HELD), at, payload);
    }

    /** The mission was cancelled: whoever works on it stops. */
    public static Envelope cancelled(Mission mission, @Nullable String worker, @Nullable String reason) {
        Instant at = mission.updatedAt();
        ObjectNode payload = payload(mission)
                .put("attempt", mission.state().attempt())
                .put("worker", worker)
                .put("reason", reason)
                .put("cancelled_at", at.toString());
        return event(mission, about(mission, EventTypes.MISSION_CANCELLED), at, payload);
    }

    /** A person said how the search ended. */
    public static Envelope closed(Mission mission, Closure closure) {
        ObjectNode payload = payload(mission)
                .put("outcome", closure.outcome().wire())
                .put("note", closure.note())
                .put("closed_by", closure.byName())
                .put("status", mission.status().name())
                .put("closed_at", closure.at().toString());
        return event(mission, about(mission, EventTypes.MISSION_CLOSED), closure.at(), payload);
    }

    /** The mission is something else than it was. */
    public static Envelope updated(Mission mission) {
        Instant at = mission.updatedAt();
        MissionDetails details = mission.details();
        ObjectNode payload = payload(mission)
                .put("name", details.name())
                .put("description", details.description())
                .put("kind", details.kind().wire())
                .put("priority", details.priority().name().toLowerCase(Locale.ROOT))
                .put("updated_at", at.toString());
        return whole(event(mission, about(mission, EventTypes.MISSION_UPDATED), at, payload), details);
    }

    /** The mission is gone. */
    public static Envelope deleted(Mission mission, String by, Instant at) {
        ObjectNode payload = payload(mission)
                .put("status", mission.status().name())
                .put("deleted_by", by)
                .put("deleted_at", at.toString());
        return event(mission, about(mission, EventTypes.MISSION_DELETED), at, payload);
    }

    /** A line for the mission's log. */
    public static Envelope logged(Mission mission, LogLine line) {
        ObjectNode payload = payload(mission)
                .put("log_level", line.level().name())
                .put("message", line.message())
                .put("appended_at", line.at().toString());
        Envelope event = event(mission, toAll(EventTypes.LOG_APPENDED), line.at(), payload);
        event.meta().put("source", line.source());
        if (line.actor() != null) {
            event.meta().put("actor", line.actor());
        }
        return event;
    }

    /** The mission got further. */
    public static Envelope progressed(Mission mission) {
        Progress progress = mission.state().progressSoFar();
        Instant at = mission.updatedAt();
        ObjectNode payload = payload(mission)
                .put("fraction", progress.fraction())
                .put("message", progress.message())
                .put("reported_at", at.toString());
        return event(mission, about(mission, EventTypes.PROGRESS), at, payload);
    }

    /** Adds what the mission is, all of it: whoever has the events has the mission. */
    private static Envelope whole(Envelope event, MissionDetails details) {
        ObjectNode mission = event.meta().putObject("mission");
        mission.put("owner", details.owner().toString())
                .put("kind", details.kind().wire())
                .put("priority", details.priority().name().toLowerCase(Locale.ROOT));
        mission.set("params", details.params());
        mission.set("data", details.data());
        return event;
    }

    private static ObjectNode payload(Mission mission) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("mission_id", mission.id().toString());
    }

    private static EventHead toAll(String type) {
        return new EventHead(type, Names.COMMANDER_SOURCE, null);
    }

    private static EventHead about(Mission mission, String type) {
        return new EventHead(type, Names.COMMANDER_SOURCE, Names.missionTarget(mission.id()));
    }

    private static Envelope event(Mission mission, EventHead head, Instant at, ObjectNode payload) {
        EventMeta meta =
                new EventMeta(mission.state().attempt(), 0, mission.details().correlationId(), null);
        return Envelope.create(head, at, payload, meta);
    }
}
