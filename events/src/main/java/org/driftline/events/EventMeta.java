package org.driftline.events;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Envelope#meta} says about an event, besides {@code schema_version} and {@code time}, which the codec keeps.
 *
 * @param attempt which attempt of the mission it belongs to; 0 when it belongs to none
 * @param seq its place among the events of that attempt, from 1, strictly increasing, gaps allowed; 0 when it has none
 * @param correlationId what a client called the request that led here
 * @param traceparent the W3C trace context it belongs to
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">W3C Trace Context</a>
 */
public record EventMeta(
        int attempt,
        long seq,
        @Nullable String correlationId,
        @Nullable String traceparent) {
    /** The only version of the envelope there is. */
    public static final String SCHEMA_VERSION = "1";

    /** An event that belongs to no attempt and no request. */
    public static final EventMeta NONE = new EventMeta(0, 0, null, null);

    /** @throws IllegalArgumentException if the attempt or the place is negative */
    public EventMeta {
        if (attempt < 0 || seq < 0) {
            throw new IllegalArgumentException("attempt and seq must not be negative: " + attempt + ", " + seq);
        }
    }

    /**
     * Reads an envelope's {@code meta}.
     *
     * @throws MalformedMessageException if the schema version is not ours or a known entry is of the wrong type
     */
    public static EventMeta read(ObjectNode meta) throws MalformedMessageException {
        Fields fields = new Fields("meta.", meta);
        String version = fields.text("schema_version");
        if (!version.equals(SCHEMA_VERSION)) {
            throw fields.wrong("schema_version", "only \"" + SCHEMA_VERSION + "\" is understood");
        }
        fields.instantOrNull("time");
        return new EventMeta(
                fields.has("attempt") ? (int) fields.whole("attempt", 0, Integer.MAX_VALUE) : 0,
                fields.has("seq") ? fields.whole("seq", 0, Long.MAX_VALUE) : 0,
                fields.textOrNull("correlation_id"),
                fields.textOrNull("traceparent"));
    }

    ObjectNode toJson(String time) {
        ObjectNode meta = JsonNodeFactory.instance.objectNode();
        meta.put("schema_version", SCHEMA_VERSION);
        if (attempt > 0) {
            meta.put("attempt", attempt);
        }
        if (seq > 0) {
            meta.put("seq", seq);
        }
        if (correlationId != null) {
            meta.put("correlation_id", correlationId);
        }
        if (traceparent != null) {
            meta.put("traceparent", traceparent);
        }
        return meta.put("time", time);
    }
}
