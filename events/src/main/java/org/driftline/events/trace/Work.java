package org.driftline.events.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;

/** A span that this thread is in until it is closed. */
public final class Work implements AutoCloseable {
    private final Span span;
    private final Scope scope;

    @SuppressWarnings("MustBeClosedChecker") // it is closed with this
    private Work(Span span) {
        this.span = span;
        this.scope = span.makeCurrent();
    }

    /** What a message asks for; see {@link Traces#begin}. */
    public static Work askedBy(String name, @Nullable String traceparent) {
        return new Work(Traces.begin(name, SpanKind.CONSUMER, traceparent));
    }

    /** A part of what this thread is at. */
    public static Work part(String name, SpanKind kind) {
        return new Work(Traces.below(name, kind));
    }

    /** Notes a fact. */
    public Work with(String key, String value) {
        span.setAttribute(key, value);
        return this;
    }

    /** Notes that it did not end well. */
    public void failed(String why) {
        span.setStatus(StatusCode.ERROR, why);
    }

    @Override
    public void close() {
        scope.close();
        span.end();
    }
}
