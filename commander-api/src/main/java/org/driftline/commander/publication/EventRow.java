package org.driftline.commander.publication;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.Rows;
import org.driftline.commander.outbox.OutboxChannel;
import org.driftline.commander.outbox.OutboxMessage;
import org.driftline.commander.outbox.PendingMessage;
import org.driftline.events.CloudEventsHeaders;
import org.driftline.events.EventCodec;
import org.driftline.events.EventHead;
import org.driftline.events.MalformedMessageException;
import org.driftline.events.trace.Traces;

/** A row of the event table as the message that it is published as. */
final class EventRow {
    private EventRow() {}

    /** Null if the row says that the outbox had the event from the beginning. */
    static @Nullable PendingMessage read(Tuple row) {
        String json = Rows.textOrNull(row, "envelope");
        return json == null ? null : new PendingMessage(Rows.whole(row, "position"), message(row, json));
    }

    private static OutboxMessage message(Tuple row, String json) {
        UUID id = Rows.id(row, "id");
        Map<String, Object> headers = CloudEventsHeaders.of(head(json), id, Rows.instant(row, "at"));
        Map<String, String> texts = new HashMap<>();
        headers.forEach((name, value) -> texts.put(name, value.toString()));
        String trace = Rows.textOrNull(row, "trace");
        if (trace != null) {
            texts.put(Traces.HEADER, trace);
        }
        return new OutboxMessage(
                OutboxChannel.EVENTS,
                Rows.id(row, "line"),
                id.toString(),
                Rows.text(row, "type"),
                0,
                texts,
                Rows.textOrNull(row, "correlation_id"),
                json);
    }

    private static EventHead head(String json) {
        try {
            return EventCodec.head(json);
        } catch (MalformedMessageException e) {
            throw new IllegalStateException("the event table holds something else than an event", e);
        }
    }
}
