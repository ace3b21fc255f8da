package org.driftline.events.trace;

import java.util.HashMap;
import java.util.Map;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;

/**
 * Spans, and the text by which a message names the one it belongs to. They are made whether or not anybody collects them, so
 * that the logs of all services have one trace id for what belongs together.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">W3C Trace Context</a>
 */
public final class Traces {
    /** The header of messages that names their span. */
    public static final String HEADER = "traceparent";

    private static final String OURS = "org.driftline";
    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private Traces() {}

    /** Begins a span below the one that a message names; one of a trace of its own if it names none. */
    public static Span begin(String name, SpanKind kind, @Nullable String traceparent) {
        return builder(name, kind).setParent(context(traceparent)).startSpan();
    }

    /** Begins a span below the one that we are in. */
    public static Span below(String name, SpanKind kind) {
        return builder(name, kind).startSpan();
    }

    /** Names the span that we are in; null if there is none. */
    public static @Nullable String current() {
        return text(Context.current());
    }

    /** Names a span; null if there is no tracer at all and nothing came in. */
    public static @Nullable String text(Span span) {
        return text(Context.root().with(span));
    }

    private static SpanBuilder builder(String name, SpanKind kind) {
        return GlobalOpenTelemetry.getTracer(OURS).spanBuilder(name).setSpanKind(kind);
    }

    private static @Nullable String text(Context context) {
        Map<String, String> carrier = new HashMap<>();
        W3C.inject(context, carrier, (headers, key, value) -> {
            if (headers != null) {
                headers.put(key, value);
            }
        });
        return carrier.get(HEADER);
    }

    private static Context context(@Nullable String traceparent) {
        return traceparent == null
                ? Context.root()
                : W3C.extract(Context.root(), Map.of(HEADER, traceparent), Carrier.INSTANCE);
    }

    /** Reads a map. */
    private enum Carrier implements TextMapGetter<Map<String, String>> {
        INSTANCE;

        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    }
}
