package org.driftline.soldier.report;

import org.jspecify.annotations.Nullable;

/**
 * What ties an order and its events to the request that led here.
 *
 * @param correlationId what a client called the request
 * @param traceparent the W3C trace context
 */
public record Trace(
        @Nullable String correlationId, @Nullable String traceparent) {}
