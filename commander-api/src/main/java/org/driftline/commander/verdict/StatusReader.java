package org.driftline.commander.verdict;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.driftline.commander.history.LogLine;
import org.driftline.commander.mission.Progress;
import org.driftline.commander.result.ResultManifest;
import org.driftline.events.Envelope;
import org.driftline.events.EventMeta;
import org.driftline.events.EventTypes;
import org.driftline.events.MalformedMessageException;
import org.driftline.events.MissionStatus;
import org.driftline.events.Names;
import org.driftline.events.OrderId;

/** Reads what a soldier's event says, with every field of its type. */
public final class StatusReader {
    private static final int LONGEST_TEXT = 4000;

    private final Envelope event;
    private final ObjectNode payload;

    private StatusReader(Envelope event) {
        this.event = event;
        this.payload = event.payload();
    }

    /**
     * What the event says.
     *
     * @throws RefusedStatusException if it cannot be read, or says what soldiers do not say
     */
    public static StatusEvent read(Envelope event) throws RefusedStatusException {
        return new StatusReader(event).read();
    }

    /** Which mission an event is about, as far as that can be told. */
    private static Optional<UUID> missionOf(Envelope event) {
        try {
            return Optional.of(
                    UUID.fromString(event.payload().path("mission_id").asText()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private StatusEvent read() throws RefusedStatusException {
        UUID missionId = missionOf(event).orElseThrow(() -> malformed("payload.mission_id is not an id"));
        if (event.target() != null && !event.target().equals(Names.missionTarget(missionId))) {
            throw malformed("the target is another mission than the payload's");
        }
        EventMeta meta = meta();
        if (meta.attempt() < 1 || meta.seq() < 1) {
            throw malformed("meta.attempt and meta.seq must be 1 or more");
        }
        OrderId order = new OrderId(missionId, meta.attempt());
        return new StatusEvent(event.id(), order, meta.seq(), report(order));
    }

    private EventMeta meta() throws RefusedStatusException {
        try {
            return EventMeta.read(event.meta());
        } catch (MalformedMessageException e) {
            throw malformed(String.valueOf(e.getMessage()));
        }
    }

    private StatusReport report(OrderId order) throws RefusedStatusException {
        return switch (event.type()) {
            case EventTypes.STATUS_CHANGED -> move(order);
            case EventTypes.PROGRESS -> new StatusReport.Advance(progress());
            case EventTypes.LOG_APPENDED -> new StatusReport.Note(line());
            default -> throw malformed("soldiers do not say " + event.type());
        };
    }

    private StatusReport move(OrderId order) throws RefusedStatusException {
        MissionStatus from = status("old_status");
        MissionStatus to = status("new_status");
        if (from == MissionStatus.QUEUED && to == MissionStatus.IN_PROGRESS) {
            return new StatusReport.Claim();
        }
        if (from == MissionStatus.IN_PROGRESS && to == MissionStatus.COMPLETED) {
            return new StatusReport.Success(result(order));
        }
        if (from == MissionStatus.IN_PROGRESS && to == MissionStatus.FAILED) {
            return new StatusReport.Failure(reason());
        }
        throw new RefusedStatusException(
                StatusRefusal.ILLEGAL_MOVE, "a soldier cannot move a mission from " + from + " to " + to);
    }

    private ObjectNode result(OrderId order) throws RefusedStatusException {
        JsonNode result = payload.path("result");
        Optional<String> problem = ResultManifest.problem(result, order);
        if (problem.isPresent()) {
            throw malformed("payload." + problem.get());
        }
        return (ObjectNode) result;
    }

    private ObjectNode reason() throws RefusedStatusException {
        JsonNode reason = payload.path("reason");
        if (!reason.path("code").isTextual() || !reason.path("message").isTextual()) {
            throw malformed("payload.reason needs code and message");
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("code", storable(reason.path("code").textValue()))
                .put("message", storable(reason.path("message").textValue()));
    }

    private Progress progress() throws RefusedStatusException {
        JsonNode fraction = payload.path("fraction");
        if (!fraction.isNumber() || !(fraction.doubleValue() >= 0 && fraction.doubleValue() <= 1)) {
            throw malformed("payload.fraction must be a number from 0 to 1");
        }
        String message = payload.path("message").textValue();
        return new Progress(fraction.doubleValue(), message == null ? null : storable(message));
    }

    private LogLine line() throws RefusedStatusException {
        LogLine.Level level = LogLine.Level.parse(payload.path("log_level").asText())
                .orElseThrow(() -> malformed("payload.log_level is not a level"));
        JsonNode message = payload.path("message");
        if (!message.isTextual()) {
            throw malformed("payload.message must be a text");
        }
        return new LogLine(level, storable(message.textValue()), appendedAt());
    }

    private Instant appendedAt() throws RefusedStatusException {
        try {
            return Instant.parse(payload.path("appended_at").asText());
        } catch (DateTimeException e) {
            throw malformed("payload.appended_at is not a time");
        }
    }

    private MissionStatus status(String field) throws RefusedStatusException {
        return MissionStatus.parse(payload.path(field).asText())
                .orElseThrow(() -> malformed("payload." + field + " is not a status"));
    }

    /** PostgreSQL's text has no NUL. */
    private static String storable(String text) {
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        return cut.replace("\0", "");
    }

    private static RefusedStatusException malformed(String detail) {
        return new RefusedStatusException(StatusRefusal.MALFORMED, detail);
    }
}
