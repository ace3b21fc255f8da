package org.driftline.commander.database;

import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.hibernate.reactive.mutiny.Mutiny;

/** Transactions, and the Vert.x contexts that Hibernate Reactive wants them on. */
@ApplicationScoped
public class Database {
    private final Mutiny.SessionFactory sessions;
    private final Vertx vertx;

    @Inject
    Database(Mutiny.SessionFactory sessions, Vertx vertx) {
        this.sessions = sessions;
        this.vertx = vertx;
    }

    /** Does all of the work or, if it fails, none of it. */
    public <T> Uni<T> inTransaction(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return onEventLoop(() -> sessions.withStatelessTransaction((session, transaction) -> work.apply(session)));
    }

    /** Does work that only reads, each statement for itself. */
    public <T> Uni<T> reading(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return onEventLoop(() -> sessions.withStatelessSession(work));
    }

    /** Reads entities; those need a session that remembers what it has seen. */
    public <T> Uni<T> readingEntities(Function<Mutiny.Session, Uni<T>> work) {
        return onEventLoop(() -> sessions.withSession(work));
    }

    /** Runs background work, each time it is subscribed to on a context of its own, so that it shares no session with anybody. */
    public <T> Uni<T> apart(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> apart(Surroundings.here(), work));
    }

    /** The same for work that belongs to nobody's request, whoever woke it. */
    public <T> Uni<T> alone(Supplier<Uni<T>> work) {
        return apart(Surroundings.NONE, work);
    }

    /** The same within a span, which ends with the work. */
    public <T> Uni<T> within(Span span, Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> apart(Surroundings.here().in(span), work))
                .onFailure()
                .invoke(failure -> span.setStatus(StatusCode.ERROR, failure.toString()))
                .onTermination()
                .invoke(span::end);
    }

    private <T> Uni<T> apart(Surroundings surroundings, Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .item(() -> ownContext(surroundings))
                .chain(context -> surroundings
                        .in(() -> Uni.createFrom().<T>deferred(work::get))
                        .runSubscriptionOn(on(context)));
    }

    /** Operations that block are on worker threads: their work here is done apart, and they go on where they were. */
    private <T> Uni<T> onEventLoop(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> Context.isOnEventLoopThread()
                        ? work.get()
                        : apart(work).emitOn(Infrastructure.getDefaultWorkerPool()));
    }

    private Context ownContext(Surroundings surroundings) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        if (!surroundings.isEmpty()) {
            context.runOnContext(ignored -> surroundings.enter());
        }
        return context;
    }

    /** Runs tasks on the caller's context: to come back to it from threads of other libraries. */
    public static Executor here() {
        return on(Vertx.currentContext());
    }

    private static Executor on(Context context) {
        return task -> context.runOnContext(ignored -> task.run());
    }
}
