package org.driftline.soldier.report;

import java.time.Clock;

import org.driftline.events.Names;
import org.driftline.events.OrderId;

/** Opens the report of an attempt. */
public final class MissionReports {
    private final StatusPublisher publisher;
    private final String workerId;
    private final Clock clock;

    public MissionReports(StatusPublisher publisher, String workerId, Clock clock) {
        this.publisher = publisher;
        this.workerId = workerId;
        this.clock = clock;
    }

    /** A report whose first event has place 1. */
    public MissionReport open(OrderId order, Trace trace) {
        return new MissionReport(publisher, Names.soldierSource(workerId), order, trace, clock);
    }
}
