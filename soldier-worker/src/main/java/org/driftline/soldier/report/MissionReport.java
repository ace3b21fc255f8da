package org.driftline.soldier.report;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.driftline.events.EventHead;
import org.driftline.events.EventMeta;
import org.driftline.events.EventTypes;
import org.driftline.events.MissionStatus;
import org.driftline.events.Names;
import org.driftline.events.OrderId;
import org.driftline.soldier.wire.StoppedException;

/**
 * What is said about one attempt at one mission, one event after the other: the commander refuses an event whose place is
 * not past the last one's.
 */
public final class MissionReport {
    private final StatusPublisher publisher;
    private final String source;
    private final OrderId order;
    private final Trace trace;
    private final Clock clock;
    private final AtomicLong seq = new AtomicLong();
    private final ReentrantLock turn = new ReentrantLock(true);
    private boolean closed;

    MissionReport(StatusPublisher publisher, String source, OrderId order, Trace trace, Clock clock) {
        this.publisher = publisher;
        this.source = source;
        this.order = order;
        this.trace = trace;
        this.clock = clock;
    }

    /**
     * Says that this worker holds the attempt.
     *
     * @throws StoppedException if this worker's grace ended before the broker confirmed; so for every method here
     */
    public void claim() throws StoppedException {
        say(EventTypes.STATUS_CHANGED, moved(MissionStatus.QUEUED, MissionStatus.IN_PROGRESS));
    }

    /** Adds a line to the mission's log; the level is a word such as {@code INFO}. */
    public void log(String level, String message) throws StoppedException {
        ObjectNode payload = payload();
        payload.put("log_level", level);
        payload.put("message", message);
        payload.put("appended_at", clock.instant().toString());
        say(EventTypes.LOG_APPENDED, payload);
    }

    /**
     * Says how far the job is, once and only if nothing else is being said: the next one will do as well.
     *
     * @param fraction share of the job that is done, 0 to 1 (fraction)
     * @return whether the broker has confirmed
     */
    public boolean progress(double fraction, String message) throws StoppedException {
        if (!turn.tryLock()) {
            return false;
        }
        try {
            return !closed && publisher.offer(head(EventTypes.PROGRESS), howFar(fraction, message), meta());
        } finally {
            turn.unlock();
        }
    }

    /** Says that the attempt ended with this result; nothing is said after it. */
    public void completed(ObjectNode result) throws StoppedException {
        ObjectNode payload = moved(MissionStatus.IN_PROGRESS, MissionStatus.COMPLETED);
        payload.set("result", result);
        close(payload);
    }

    /** Says that the attempt failed and why; nothing is said after it. */
    public void failed(String code, String message) throws StoppedException {
        ObjectNode payload = moved(MissionStatus.IN_PROGRESS, MissionStatus.FAILED);
        payload.putObject("reason").put("code", code).put("message", message);
        close(payload);
    }

    private void close(ObjectNode payload) throws StoppedException {
        turn.lock();
        try {
            closed = true;
            publisher.publish(head(EventTypes.STATUS_CHANGED), payload, meta());
        } finally {
            turn.unlock();
        }
    }

    private void say(String type, ObjectNode payload) throws StoppedException {
        turn.lock();
        try {
            publisher.publish(head(type), payload, meta());
        } finally {
            turn.unlock();
        }
    }

    private EventHead head(String type) {
        return new EventHead(type, source, Names.missionTarget(order.missionId()));
    }

    private EventMeta meta() {
        return new EventMeta(order.attempt(), seq.incrementAndGet(), trace.correlationId(), trace.traceparent());
    }

    private ObjectNode moved(MissionStatus from, MissionStatus to) {
        ObjectNode payload = payload();
        payload.put("old_status", from.name());
        payload.put("new_status", to.name());
        payload.put("changed_at", clock.instant().toString());
        return payload;
    }

    private ObjectNode howFar(double fraction, String message) {
        ObjectNode payload = payload();
        payload.put("fraction", fraction);
        payload.put("message", message);
        payload.put("reported_at", clock.instant().toString());
        return payload;
    }

    private ObjectNode payload() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("mission_id", order.missionId().toString());
    }
}
