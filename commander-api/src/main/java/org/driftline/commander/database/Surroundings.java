package org.driftline.commander.database;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.jboss.logging.MDC;

/**
 * What log and traces say of the caller, and go on saying of what is done for him elsewhere.
 *
 * @param words of the log
 * @param trace with the span that he is in
 */
record Surroundings(Map<String, Object> words, Context trace) {
    static final Surroundings NONE = new Surroundings(Map.of(), Context.root());

    Surroundings {
        words = Map.copyOf(words);
    }

    static Surroundings here() {
        return new Surroundings(MDC.getMap(), Context.current());
    }

    Surroundings in(Span span) {
        return new Surroundings(words, trace.with(span));
    }

    /** Makes something in the trace: Mutiny's operators go on in the one that they were made in, wherever they run. */
    <T> T in(Supplier<T> making) {
        if (!isTraced()) {
            return making.get();
        }
        try (Scope scope = trace.makeCurrent()) {
            Objects.requireNonNull(scope);
            return making.get();
        }
    }

    boolean isEmpty() {
        return words.isEmpty() && !isTraced();
    }

    /** Puts them on the Vert.x context that we are on; they end with it, so nothing is to be closed. */
    @SuppressWarnings("MustBeClosedChecker")
    void enter() {
        words.forEach(MDC::put);
        if (isTraced()) {
            trace.makeCurrent();
        }
    }

    private boolean isTraced() {
        return Span.fromContext(trace).getSpanContext().isValid();
    }
}
