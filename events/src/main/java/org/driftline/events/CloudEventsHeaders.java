package org.driftline.events;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The attributes of CloudEvents 1.0 as AMQP headers, so that any CloudEvents tool can route and show our messages.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/amqp-protocol-binding.md">the AMQP
 *     binding, binary mode</a>
 */
public final class CloudEventsHeaders {
    /** The type attribute of an order. */
    public static final String ORDER_TYPE = "mission.order";

    private static final String PREFIX = "cloudEvents:";

    /** The header that says what kind of message it is. */
    public static final String TYPE = PREFIX + "type";

    /** The header that says who sent it. */
    public static final String SOURCE = PREFIX + "source";

    /** The header that says when it was sent, as RFC 3339. */
    public static final String TIME = PREFIX + "time";

    private CloudEventsHeaders() {}

    /** The headers of an event; a new map that the caller may add to. */
    public static Map<String, Object> of(Envelope event) {
        return of(new EventHead(event.type(), event.source(), event.target()), event.id(), event.time());
    }

    /** The headers of an event that happened at {@code time}; a new map that the caller may add to. */
    public static Map<String, Object> of(EventHead event, UUID id, Instant time) {
        Map<String, Object> headers = headers(id.toString(), event.type(), event.source(), time);
        if (event.target() != null) {
            headers.put(PREFIX + "subject", event.target());
        }
        return headers;
    }

    /** The headers of an order dispatched at {@code time}; a new map that the caller may add to. */
    public static Map<String, Object> of(Order order, String source, Instant time) {
        Map<String, Object> headers = headers(order.id().toString(), ORDER_TYPE, source, time);
        headers.put(PREFIX + "subject", Names.missionTarget(order.missionId()));
        return headers;
    }

    private static Map<String, Object> headers(String id, String type, String source, Instant time) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(PREFIX + "specversion", "1.0");
        headers.put(PREFIX + "id", id);
        headers.put(TYPE, type);
        headers.put(SOURCE, source);
        headers.put(TIME, time.toString());
        return headers;
    }
}
