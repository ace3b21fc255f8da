package org.driftline.soldier.order;

import org.jboss.logging.MDC;

import org.driftline.events.Order;
import org.driftline.soldier.report.Trace;

/** What every line of the log says while one order is in hand on this thread: which mission, and the request that led here. */
final class LogContext implements AutoCloseable {
    private static final String MISSION = "missionId";
    private static final String ATTEMPT = "attempt";
    /** The commander's logs use the same word. */
    private static final String CORRELATION = "correlationId";

    private LogContext() {}

    static LogContext of(Order order, Trace trace) {
        MDC.put(MISSION, order.missionId().toString());
        MDC.put(ATTEMPT, Integer.toString(order.attempt()));
        if (trace.correlationId() != null) {
            MDC.put(CORRELATION, trace.correlationId());
        }
        return new LogContext();
    }

    @Override
    public void close() {
        MDC.remove(MISSION);
        MDC.remove(ATTEMPT);
        MDC.remove(CORRELATION);
    }
}
