package org.driftline.commander.replay;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.event.StoredEvent;
import org.driftline.events.Envelope;
import org.driftline.events.EventMeta;
import org.driftline.events.EventTypes;
import org.driftline.events.MalformedMessageException;
import org.driftline.events.MissionStatus;

/**
 * A mission as its events up to some moment tell it.
 *
 * @param missionId which one
 * @param owner whose it was
 * @param name what people called it
 * @param description more about it
 * @param kind drift or drill
 * @param priority how urgent
 * @param params of a drift
 * @param data of a drill
 * @param status where it stood
 * @param attempt it was in or ended with; 0 before the first
 * @param progress how far it was, from 0 to 1; null when nothing was said of that
 * @param outcome of the search as people closed it, or null
 * @param note of that closure
 * @param logLines how many lines its log had
 * @param deleted whether it was removed since
 * @param asOf when the last of the events happened
 * @param position of the last of the events
 */
@JsonNaming(SnakeCaseStrategy.class)
record MissionPicture(
        UUID missionId,
        @Nullable UUID owner,
        String name,
        @Nullable String description,
        String kind,
        String priority,
        JsonNode params,
        JsonNode data,
        MissionStatus status,
        int attempt,
        @Nullable Double progress,
        @Nullable String outcome,
        @Nullable String note,
        long logLines,
        boolean deleted,
        Instant asOf,
        long position) {

    /** What it was before its first event: nothing. */
    static MissionPicture blank(UUID missionId) {
        JsonNode none = JsonNodeFactory.instance.objectNode();
        return new MissionPicture(
                missionId,
                null,
                "",
                null,
                "",
                "",
                none,
                none,
                MissionStatus.CREATED,
                0,
                null,
                null,
                null,
                0,
                false,
                Instant.EPOCH,
                0);
    }

    /** The same after one event more. */
    MissionPicture after(StoredEvent stored) {
        Sketch next = new Sketch(this);
        next.add(stored.event());
        next.asOf = stored.event().time();
        next.position = stored.position();
        return next.finished();
    }

    /** A picture that is being changed. */
    private static final class Sketch {
        private final MissionPicture before;
        private @Nullable UUID owner;
        private String name;
        private @Nullable String description;
        private String kind;
        private String priority;
        private JsonNode params;
        private JsonNode data;
        private MissionStatus status;
        private int attempt;
        private @Nullable Double progress;
        private @Nullable String outcome;
        private @Nullable String note;
        private long logLines;
        private boolean deleted;
        private Instant asOf;
        private long position;

        Sketch(MissionPicture before) {
            this.before = before;
            this.owner = before.owner;
            this.name = before.name;
            this.description = before.description;
            this.kind = before.kind;
            this.priority = before.priority;
            this.params = before.params;
            this.data = before.data;
            this.status = before.status;
            this.attempt = before.attempt;
            this.progress = before.progress;
            this.outcome = before.outcome;
            this.note = before.note;
            this.logLines = before.logLines;
            this.deleted = before.deleted;
            this.asOf = before.asOf;
            this.position = before.position;
        }

        void add(Envelope event) {
            JsonNode payload = event.payload();
            switch (event.type()) {
                case EventTypes.MISSION_CREATED, EventTypes.MISSION_UPDATED -> describe(event);
                case EventTypes.STATUS_CHANGED -> move(event);
                case EventTypes.PROGRESS -> progress = number(payload.path("fraction"));
                case EventTypes.LOG_APPENDED -> logLines++;
                case EventTypes.MISSION_CLOSED -> {
                    outcome = payload.path("outcome").asText();
                    note = text(payload.path("note"));
                }
                case EventTypes.MISSION_DELETED -> deleted = true;
                default -> {
                    // tells of something beside the mission, or says the same in other words
                }
            }
        }

        private void describe(Envelope event) {
            JsonNode mission = event.meta().path("mission");
            name = event.payload().path("name").asText();
            description = text(event.payload().path("description"));
            owner = mission.hasNonNull("owner")
                    ? UUID.fromString(mission.path("owner").asText())
                    : owner;
            kind = mission.path("kind").asText();
            priority = mission.path("priority").asText();
            params = mission.path("params");
            data = mission.path("data");
        }

        private void move(Envelope event) {
            status = MissionStatus.valueOf(event.payload().path("new_status").asText());
            attempt = attempt(event);
            progress = status == MissionStatus.COMPLETED ? Double.valueOf(1) : null;
        }

        MissionPicture finished() {
            return new MissionPicture(
                    before.missionId,
                    owner,
                    name,
                    description,
                    kind,
                    priority,
                    params,
                    data,
                    status,
                    attempt,
                    progress,
                    outcome,
                    note,
                    logLines,
                    deleted,
                    asOf,
                    position);
        }

        private static int attempt(Envelope event) {
            try {
                return EventMeta.read(event.meta()).attempt();
            } catch (MalformedMessageException e) {
                throw new IllegalStateException("the event table holds something else than an event", e);
            }
        }

        private static @Nullable Double number(JsonNode value) {
            return value.isNumber() ? value.doubleValue() : null;
        }

        private static @Nullable String text(JsonNode value) {
            return value.isTextual() ? value.textValue() : null;
        }
    }
}
