package org.driftline.commander.safetydesk;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.safety.Handling;
import org.driftline.commander.safety.SafetyEvent;
import org.driftline.commander.safety.SafetyReport;
import org.driftline.events.Envelope;
import org.driftline.events.EventHead;
import org.driftline.events.EventMeta;
import org.driftline.events.EventTypes;
import org.driftline.events.Names;

/** What the world is told of safety events. */
final class SafetyEnvelopes {
    private SafetyEnvelopes() {}

    /** What was done last. */
    static Envelope of(SafetyEvent event, String correlationId) {
        return switch (event.status()) {
            case OPEN -> envelope(EventTypes.SAFETY_REPORTED, event, reported(event), correlationId);
            case ACKNOWLEDGED ->
                envelope(EventTypes.SAFETY_ACKNOWLEDGED, event, handled(event, event.acknowledged()), correlationId);
            case RESOLVED ->
                envelope(EventTypes.SAFETY_RESOLVED, event, handled(event, event.resolved()), correlationId);
        };
    }

    private static ObjectNode reported(SafetyEvent event) {
        SafetyReport report = event.report();
        return payload(event)
                .put("description", report.description())
                .put("latitude", report.latitude())
                .put("longitude", report.longitude())
                .put("reported_by", event.reporter())
                .put("occurred_at", report.occurredAt().toString())
                .put("reported_at", event.reportedAt().toString());
    }

    private static ObjectNode handled(SafetyEvent event, @Nullable Handling handling) {
        ObjectNode payload = payload(event);
        if (handling != null) {
            String what = event.status().name().toLowerCase(Locale.ROOT);
            payload.put(what + "_by", handling.byName())
                    .put(what + "_at", handling.at().toString())
                    .put("note", handling.note());
        }
        return payload;
    }

    private static ObjectNode payload(SafetyEvent event) {
        SafetyReport report = event.report();
        return JsonNodeFactory.instance
                .objectNode()
                .put("safety_event_id", event.id().toString())
                .put("mission_id", text(report.place().missionId()))
                .put("trip_id", text(report.place().tripId()))
                .put("type", report.type().wire())
                .put("severity", report.severity().name())
                .put("status", event.status().name());
    }

    private static Envelope envelope(String type, SafetyEvent event, ObjectNode payload, String correlationId) {
        UUID mission = event.report().place().missionId();
        String target = mission == null ? null : Names.missionTarget(mission);
        return Envelope.create(
                new EventHead(type, Names.COMMANDER_SOURCE, target),
                at(event),
                payload,
                new EventMeta(0, 0, correlationId, null));
    }

    private static Instant at(SafetyEvent event) {
        if (event.resolved() != null) {
            return event.resolved().at();
        }
        return event.acknowledged() == null
                ? event.reportedAt()
                : event.acknowledged().at();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
