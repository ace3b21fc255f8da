package org.driftline.soldier.order;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.driftline.events.CloudEventsHeaders;
import org.driftline.events.Names;
import org.driftline.soldier.report.Trace;

/**
 * What travels beside an order.
 *
 * @param crashes how many workers died with this mission in hand, 0 or more
 * @param trace the request that led here
 * @param missionName what people call the mission, or null when it does not say
 * @param sentAt when it was put on the queue, or null when it does not say
 */
record OrderHeaders(
        int crashes,
        Trace trace,
        @Nullable String missionName,
        @Nullable Instant sentAt) {
    static final String CRASHES = "crashes";
    static final String CORRELATION_ID = "correlation_id";
    static final String TRACEPARENT = "traceparent";

    static OrderHeaders of(Map<String, Object> headers) {
        int crashes = headers.get(CRASHES) instanceof Number count ? Math.max(0, count.intValue()) : 0;
        return new OrderHeaders(
                crashes,
                new Trace(text(headers, CORRELATION_ID), text(headers, TRACEPARENT)),
                text(headers, Names.MISSION_NAME_HEADER),
                time(headers));
    }

    OrderHeaders withCrashes(int count) {
        return new OrderHeaders(count, trace, missionName, sentAt);
    }

    Map<String, Object> toMap() {
        Map<String, Object> headers = new HashMap<>();
        headers.put(CRASHES, crashes);
        if (missionName != null) {
            headers.put(Names.MISSION_NAME_HEADER, missionName);
        }
        if (trace.correlationId() != null) {
            headers.put(CORRELATION_ID, trace.correlationId());
        }
        if (trace.traceparent() != null) {
            headers.put(TRACEPARENT, trace.traceparent());
        }
        return headers;
    }

    private static @Nullable Instant time(Map<String, Object> headers) {
        String text = text(headers, CloudEventsHeaders.TIME);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String text(Map<String, Object> headers, String name) {
        Object value = headers.get(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
