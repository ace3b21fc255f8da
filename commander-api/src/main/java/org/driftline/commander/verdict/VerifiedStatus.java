package org.driftline.commander.verdict;

import java.util.UUID;

import org.driftline.commander.mission.Mission;

/**
 * A soldier's event that is signed, in time, new, in order, from the worker who holds the attempt, and a legal move. Only the
 * verifier's package can make one.
 */
public final class VerifiedStatus {
    private final StatusEvent event;
    private final String worker;
    private final Mission mission;

    VerifiedStatus(StatusEvent event, String worker, Mission mission) {
        this.event = event;
        this.worker = worker;
        this.mission = mission;
    }

    /** The event's own id. */
    public UUID eventId() {
        return event.eventId();
    }

    /** The mission as it stands, locked, before this is applied. */
    public Mission mission() {
        return mission;
    }

    /** Who said it. */
    public String worker() {
        return worker;
    }

    /** Which attempt it is about. */
    public int attempt() {
        return event.order().attempt();
    }

    /** Its place among that attempt's events. */
    public long seq() {
        return event.seq();
    }

    /** What it says. */
    public StatusReport report() {
        return event.report();
    }
}
