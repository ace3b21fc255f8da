package org.driftline.soldier.report;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import org.jspecify.annotations.Nullable;

import org.driftline.events.CloudEventsHeaders;
import org.driftline.events.Envelope;
import org.driftline.events.EventCodec;
import org.driftline.events.EventHead;
import org.driftline.events.EventMeta;
import org.driftline.events.connector.OutgoingEvent;
import org.driftline.events.token.EventSigner;
import org.driftline.events.token.WorkerToken;
import org.driftline.events.trace.Traces;
import org.driftline.soldier.wire.StoppedException;
import org.driftline.soldier.wire.UntilConfirmed;
import org.driftline.soldier.wire.Wire;

/**
 * Signs status events and sends them.
 *
 * <p>Each try is stamped and signed anew, because a signature counts only near its token's time; id, place and payload stay,
 * so the commander sees one event however often it was sent.
 */
public final class StatusPublisher {
    private final Wire wire;
    private final UntilConfirmed untilConfirmed;
    private final TokenSource tokens;
    private final Clock clock;

    public StatusPublisher(Wire wire, UntilConfirmed untilConfirmed, TokenSource tokens, Clock clock) {
        this.wire = wire;
        this.untilConfirmed = untilConfirmed;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Sends until the broker has confirmed.
     *
     * @throws StoppedException if this worker's grace ended first
     */
    void publish(EventHead head, ObjectNode payload, EventMeta meta) throws StoppedException {
        Envelope event = Envelope.create(head, clock.instant(), payload, meta);
        untilConfirmed.run(head.type(), () -> send(event, head, meta));
    }

    /**
     * Sends once.
     *
     * @return whether the broker has confirmed
     * @throws StoppedException if this worker's grace ended first
     */
    boolean offer(EventHead head, ObjectNode payload, EventMeta meta) throws StoppedException {
        Envelope event = Envelope.create(head, clock.instant(), payload, meta);
        return untilConfirmed.once(head.type(), () -> send(event, head, meta));
    }

    private static void end(Span span, @Nullable Throwable failure) {
        if (failure != null) {
            span.setStatus(StatusCode.ERROR, failure.toString());
        }
        span.end();
    }

    private CompletionStage<Void> send(Envelope first, EventHead head, EventMeta meta) throws IOException {
        WorkerToken token = tokens.current();
        Envelope stamped = Envelope.create(head, clock.instant(), first.payload(), meta);
        Envelope event = new Envelope(
                first.id(),
                stamped.type(),
                stamped.source(),
                stamped.target(),
                stamped.timestamp(),
                stamped.payload(),
                stamped.meta());
        byte[] body = EventCodec.encode(event);
        Map<String, Object> headers = CloudEventsHeaders.of(event);
        headers.putAll(EventSigner.sign(token, body));
        Span span = Traces.begin("status publish", SpanKind.PRODUCER, meta.traceparent());
        String traceparent = Traces.text(span);
        if (traceparent != null) {
            headers.put(Traces.HEADER, traceparent);
        }
        OutgoingEvent outgoing =
                OutgoingEvent.of(event.id().toString(), headers).withCorrelationId(meta.correlationId());
        return wire.send(outgoing, body).whenComplete((done, failure) -> end(span, failure));
    }
}
